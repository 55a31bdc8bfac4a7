import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command as Program } from 'commander';
import { packageFolder } from '../../dataset/locate.js';
import { suggestWord } from '../../finding/closest.js';
import { message } from '../../lang/message.js';
import type { Command } from '../command.js';
import { exitCodes, usageError } from '../errors.js';

/** Pages of the guide: one for each group of commands, then the library. */
export const topics = ['look', 'ask', 'check', 'trust', 'make', 'write', 'library'] as const;

export type Topic = (typeof topics)[number];

/** Prints the help of a program, of one of its commands, or a page of the guide. */
export function helpCommand(program: Program): Command<object> {
  return {
    name: 'help',
    description: 'command-help',
    arguments: [{ name: '[topic]', description: 'argument-topic' }],
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
      const { guideDocument } = await import('../../report/guide.js');
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
  return usageError(message('error-unknown-topic', { name }), near);
}
