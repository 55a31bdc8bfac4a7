import type { Bilingual } from '../../words/lang.js';
import { together } from '../../words/message.js';
import type { Command, OptionSpec, OptionsOf } from '../command.js';
import { findEntity } from '../lookup.js';
import { programmeOption } from './project.js';

const phrases = {
  commandAgencies: { zh: '各部门的分工，或一个部门的页面', en: 'who answers for what, or the page of one agency' },
  argumentAgency: { zh: '部门的id或名称', en: 'id or name of an agency' },
  optionMatrix: { zh: '部门与任务的矩阵', en: 'agency by task matrix' },
} as const satisfies Record<string, Bilingual>;

const optionSpecs = [
  { flags: '--matrix', description: phrases.optionMatrix },
  programmeOption,
] as const satisfies readonly OptionSpec[];

type Options = OptionsOf<typeof optionSpecs>;

export const agenciesCommand: Command<Options> = {
  name: 'agencies',
  description: phrases.commandAgencies,
  arguments: [{ name: '[agency]', description: phrases.argumentAgency }],
  options: optionSpecs,
  async run(context, { matrix = false, programme }, [written]) {
    const [view, report] = await Promise.all([context.dataset(programme), import('../../view/agencies.js')]);
    const dataset = programme === undefined ? view.whole : view;
    const records = report.agencyRecords(dataset);
    if (written === undefined) {
      const document = matrix ? report.matrixDocument : report.agenciesDocument;
      return context.print({
        document: () => document(dataset, records),
        output: () => report.agenciesOutput(dataset, records),
      });
    }
    const agency = findEntity(dataset, written, ['agency']);
    return context.print({
      document: () => ({
        title: together`${agency.name}  ${agency.id}`,
        blocks: report.agencyBlocks(dataset, agency),
      }),
      output: () =>
        report.agenciesOutput(
          dataset,
          records.filter((record) => record.agency.id === agency.id),
        ),
    });
  },
};
