import { say } from '../words/message.js';
import { flag, optionalBilingual, optionalText, text, whole } from './columns.js';
import { defineTable, type TableFinding } from './table.js';

interface NumberedFinding {
  readonly order: number;
  readonly item: TableFinding;
}

export const findings = defineTable<NumberedFinding>({
  name: 'findings',
  key: ['order'],
  items: (input) => input.findings.map((item, index) => ({ order: index + 1, item })),
  columns: [
    whole('order', ({ order }) => order),
    text('rule', ({ item }) => item.finding.rule),
    text('severity', ({ item }) => item.finding.severity, { values: ['error', 'warning', 'note'] }),
    text('message_zh', ({ item }) => say('zh', item.finding.message)),
    text('message_en', ({ item }) => say('en', item.finding.message)),
    optionalText('suggestion_zh', ({ item: { finding } }) => finding.suggestion && say('zh', finding.suggestion)),
    optionalText('suggestion_en', ({ item: { finding } }) => finding.suggestion && say('en', finding.suggestion)),
    flag('is_acknowledged', ({ item }) => item.reason !== undefined),
    ...optionalBilingual<NumberedFinding>('reason_zh', 'reason_en', ({ item }) => item.reason),
    text('file', ({ item }) => item.spot.file),
    whole('line', ({ item }) => item.spot.start.line),
    whole('column', ({ item }) => item.spot.start.column),
    optionalText('pointer', ({ item }) => item.spot.pointer || undefined),
  ],
});
