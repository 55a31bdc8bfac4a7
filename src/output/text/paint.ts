/** Colours by meaning; without colour, every function returns its text unchanged. */
export interface Paint {
  title(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

export const plainPaint: Paint = { title: (text) => text, strong: (text) => text, faint: (text) => text };

export interface TerminalOptions {
  /** Columns to stay within; Infinity for a pipe, where nothing is wrapped. */
  readonly width: number;
  readonly paint: Paint;
}
