import { join, relative } from 'node:path';
import type { Block, Document } from '../document/blocks.js';
import type { Severity } from '../finding/finding.js';
import type { Spot } from '../finding/locate.js';
import { cliPhrases } from '../words/cli.js';
import { say, type Words } from '../words/message.js';
import type { OptionSpec } from './command.js';
import type { Context } from './context.js';
import { outputTargets } from './finding-targets.js';
import { choice } from './options.js';

/** Formats in which a review of an edit can be printed. */
export const reviewFormats = ['table', 'json', 'csv', 'md', 'html', 'github'] as const;

type ReviewFormat = (typeof reviewFormats)[number];

export const reviewFormatOption = {
  flags: '--format <format[=file]>',
  description: cliPhrases.optionFormats,
  choices: reviewFormats,
  defaultText: 'table',
  isList: true,
} as const satisfies OptionSpec;

/** A remark at a line of the data, for platforms that show such. */
export interface Remark {
  readonly severity: Severity;
  readonly title: string;
  readonly text: Words;
  readonly spot: Spot;
}

/** A review in every format; only those asked for are made. */
export interface Review {
  readonly document: () => Document;
  readonly output: () => unknown;
  readonly remarks: () => readonly Remark[];
  /** The comment for reviewers; the whole document where there is none. */
  readonly comment?: () => Promise<string>;
  /** The folder of the data. */
  readonly folder: string;
}

/** Prints a review to every target that `--format` names; for GitHub also the comment, as the summary of the job. */
export async function printReview(
  context: Context,
  asked: string | readonly string[] | undefined,
  review: Review,
): Promise<void> {
  const readFormat = choice('--format', reviewFormats, { markdown: 'md' });
  for (const { format, file } of outputTargets(context, asked, readFormat, reviewFormats)) {
    const text = await rendered(context, format, review);
    if (file === undefined) context.io.stdout.write(text);
    else context.write(file, text);
    const summary = context.io.env['GITHUB_STEP_SUMMARY'];
    if (format === 'github' && review.comment && summary) {
      const { appendFileSync } = await import('node:fs');
      appendFileSync(summary, await review.comment());
    }
  }
}

async function rendered(context: Context, format: ReviewFormat, review: Review): Promise<string> {
  const { document, output, remarks, comment, folder } = review;
  if (format === 'github') {
    const [{ annotationLine }, { repositoryRoot }] = await Promise.all([
      import('../finding/reporters/github.js'),
      import('./findings.js'),
    ]);
    const root = repositoryRoot(folder) ?? context.io.cwd;
    const display = (file: string): string => relative(root, join(folder, file)).replaceAll('\\', '/');
    const lines = remarks().map((remark) =>
      annotationLine({ ...remark, text: say(context.lang, remark.text), display }),
    );
    return lines.join('');
  }
  if (format === 'html') return page(context, document());
  if (format === 'md' && comment) return comment();
  return context.render({ document, output }, format);
}

/** The document as a page of its own: what stands before the first heading below the title, a section for each. */
async function page({ lang, version }: Context, document: Document): Promise<string> {
  const [{ renderPage }, { spoken }] = await Promise.all([
    import('../output/page.js'),
    import('../document/spoken.js'),
  ]);
  const { title, blocks } = spoken(document, lang);
  const [first] = blocks;
  const subtitle = first?.kind === 'text' ? first.text : '';
  const sections: { id: string; title: string; blocks: Block<string>[] }[] = [];
  for (const block of first?.kind === 'text' ? blocks.slice(1) : blocks) {
    const id = `part-${sections.length + 1}`;
    if (block.kind === 'heading') sections.push({ id, title: block.text, blocks: [] });
    else if (sections.length === 0) sections.push({ id, title, blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  const report = { lang, title, subtitle, sections };
  return renderPage({ reports: [report], sources: [], version, picture: () => undefined });
}
