/** The five parts that every cluster is to have (五个一), one file each. */
export const boardParts = ['enterprises', 'projects', 'innovation', 'policies', 'adviser'] as const;

export type BoardPart = (typeof boardParts)[number];

/** The kinds of data files, in the order in which they are read and listed. */
export const kinds = [
  'dataset',
  'region',
  'agencies',
  'source',
  'programme',
  'cluster',
  'series',
  'scheme',
  'scenario',
  'bridges',
  'expectation',
  'five-ones',
  ...boardParts,
] as const;

export type Kind = (typeof kinds)[number];

/** Path patterns of the files of each kind; `*` is one name. */
export const filePatterns: Readonly<Record<Kind, string>> = {
  dataset: 'dataset.yaml',
  region: 'regions/*.yaml',
  agencies: 'agencies.yaml',
  source: 'sources/*.yaml',
  programme: 'programmes/*.yaml',
  cluster: 'clusters/*/*.yaml',
  series: 'series/*.yaml',
  scheme: 'schemes/*.yaml',
  scenario: 'scenarios/*.yaml',
  bridges: 'bridges/*.yaml',
  expectation: 'expect/*.yaml',
  'five-ones': 'five-ones/system.yaml',
  enterprises: 'five-ones/*/enterprises.yaml',
  projects: 'five-ones/*/projects.yaml',
  innovation: 'five-ones/*/innovation.yaml',
  policies: 'five-ones/*/policies.yaml',
  adviser: 'five-ones/*/adviser.yaml',
};

const expressions = kinds.map(
  (kind) => [kind, new RegExp(`^${filePatterns[kind].replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`)] as const,
);

/** The kind of a file by its path relative to the data set. */
export function kindOfFile(file: string): Kind | undefined {
  return expressions.find(([, expression]) => expression.test(file))?.[0];
}
