import type { JudgementTone } from '../../document/blocks.js';

/** Colours by meaning; without colour, every function returns its text unchanged. */
export interface Paint {
  title(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  /** What is good or bad news, open, or neither. */
  tone(tone: JudgementTone, text: string): string;
}

export const plainPaint: Paint = {
  title: (text) => text,
  strong: (text) => text,
  faint: (text) => text,
  tone: (_tone, text) => text,
};

export interface TerminalOptions {
  /** Columns to stay within; Infinity for a pipe, where nothing is wrapped. */
  readonly width: number;
  readonly paint: Paint;
  /** Says that there are more notes than those shown; without it all are shown. */
  readonly moreNotes?: ((count: number) => string) | undefined;
}
