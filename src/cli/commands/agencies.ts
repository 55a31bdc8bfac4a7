import type { Command } from '../command.js';
import { findEntity } from '../lookup.js';
import { programmeOption } from './project.js';

interface Options {
  readonly matrix?: boolean;
  readonly programme?: string;
}

export const agenciesCommand: Command<Options> = {
  name: 'agencies',
  description: 'command-agencies',
  arguments: [{ name: '[agency]', description: 'argument-agency' }],
  options: [{ flags: '--matrix', description: 'option-matrix' }, programmeOption],
  async run(context, { matrix = false, programme }, [written]) {
    const [view, report] = await Promise.all([context.dataset(programme), import('../../report/agencies.js')]);
    const dataset = programme === undefined ? view.whole : view;
    const records = report.agencyRecords(dataset);
    if (written === undefined) {
      const document = matrix ? report.matrixDocument : report.agenciesDocument;
      return context.print({
        document: () => document(dataset, records, context.lang),
        output: () => report.agenciesOutput(dataset, records),
      });
    }
    const agency = findEntity(dataset, written, ['agency']);
    return context.print({
      document: () => ({
        title: `${agency.name[context.lang]}  ${agency.id}`,
        blocks: report.agencyBlocks(dataset, agency, context.lang),
      }),
      output: () =>
        report.agenciesOutput(
          dataset,
          records.filter((record) => record.agency.id === agency.id),
        ),
    });
  },
};
