import { jsonText } from '../../words/legible.js';
import { findingsOutput } from '../json.js';
import type { Reporter } from './reporter.js';

/** One JSON object per line and finding, with the fields of jiqun.findings/1. */
export const ndjson: Reporter = (findings, { lang, files, display }) =>
  findingsOutput({ located: findings }, files.length, lang, display)
    .findings.map((finding) => `${jsonText(finding)}\n`)
    .join('');
