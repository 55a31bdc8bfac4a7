import type { Report } from '../report/blocks.js';
import type { ReportView } from '../report/report.js';
import type { Context } from './context.js';
import { type ExitCode, exitCodes } from './errors.js';

/** Prints reports as one HTML page with the data that its model computes with. */
export async function printPage(context: Context, { dataset, projection, request }: ReportView, reports: readonly Report[]): Promise<ExitCode> {
  const { liveFiles, renderPage } = await import('../render/page.js');
  const { scenario, to, periods, basis, set, isReal } = projection;
  const setting = {
    scenario: scenario.id,
    to,
    periods,
    basis,
    isReal,
    ...(request.deflator && { deflator: request.deflator.text }),
    set: Object.fromEntries([...set].map(([id, { text }]) => [id, text])),
  };
  const sources = dataset.all('source').map(({ value }) => value);
  const page = renderPage({ reports, svg: () => '' }, { sources, version: context.version, live: { files: liveFiles(dataset), setting } });
  const { output } = context.options;
  if (output === undefined) context.io.stdout.write(page);
  else context.write(output, page);
  return exitCodes.ok;
}
