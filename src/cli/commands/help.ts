import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command as Program } from 'commander';
import { packageFolder } from '../../dataset/locate.js';
import { suggestWord } from '../../finding/closest.js';
import { cliPhrases } from '../../words/cli.js';
import type { Bilingual } from '../../words/lang.js';
import { message } from '../../words/message.js';
import type { Command } from '../command.js';
import { exitCodes, usageError } from '../errors.js';

const phrases = {
  argumentTopic: { zh: '命令名，或说明的主题', en: 'name of a command, or topic of the guide' },
  errorUnknownTopic: {
    zh: '没有名为“{name}”的命令或说明主题',
    en: 'There is no command and no topic of the guide "{name}".',
  },
} as const satisfies Record<string, Bilingual>;

/** Pages of the guide: one for each group of commands, then the library. */
export const topics = ['look', 'ask', 'check', 'trust', 'review', 'make', 'write', 'library'] as const;

/** The title of each page. */
export const topicPhrases = {
  write: { zh: '录入：数据的写法与新增', en: 'Write: the format of the data, and new data' },
  check: { zh: '检查：数据是否有效、一致', en: 'Check: are the data valid and consistent' },
  look: { zh: '查看：数据里有什么', en: 'Look: what is in the data' },
  ask: { zh: '测算：规划会走到哪里', en: 'Ask: where the plans lead' },
  trust: { zh: '溯源：数字从哪里来', en: 'Trust: where a figure comes from' },
  review: { zh: '审阅：一次改动改了什么、影响什么', en: 'Review: what an edit changes, and what that does' },
  make: { zh: '产出：简报、图、数据表', en: 'Make: reports, pictures, tables' },
  library: { zh: '编程：在脚本中使用', en: 'Library: jiqun in a script' },
} as const satisfies Record<Topic, Bilingual>;

export type Topic = (typeof topics)[number];

/** Prints the help of a program, of one of its commands, or a page of the guide. */
export function helpCommand(program: Program): Command<object> {
  return {
    name: 'help',
    description: cliPhrases.commandHelp,
    arguments: [{ name: '[topic]', description: phrases.argumentTopic }],
    options: [],
    async run(context, _options, [name]) {
      const command = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (command) {
        command.outputHelp();
        return exitCodes.ok;
      }
      const topic = topics.find((one) => one === name);
      if (topic === undefined) throw unknownTopic(name ?? '', program);
      const file = join(packageFolder(), '.github/guide', context.lang, `${topic}.md`);
      const { guideDocument } = await import('../../view/guide.js');
      return context.print({
        document: () => guideDocument(readFileSync(file, 'utf8')),
        output: () => undefined,
        formats: ['table'],
      });
    },
  };
}

function unknownTopic(name: string, program: Program) {
  const near = suggestWord(name, [...topics, ...program.commands.map((command) => command.name())]);
  return usageError(message(phrases.errorUnknownTopic, { name }), near);
}
