/** The kinds of data files, in the order in which they are read and listed. */
export const kinds = ['dataset', 'region', 'agencies', 'source', 'programme', 'cluster', 'series', 'scheme', 'scenario', 'expectation'] as const;

export type Kind = (typeof kinds)[number];

/** Where the files of a kind stand in a data set; `*` is one name. */
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
  expectation: 'expect/*.yaml',
};

const expressions = kinds.map((kind) => [kind, new RegExp(`^${filePatterns[kind].replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`)] as const);

/** The kind of a file by its path relative to the data set. */
export function kindOfFile(file: string): Kind | undefined {
  return expressions.find(([, expression]) => expression.test(file))?.[0];
}
