/**
 * What became of a promise, or how it stands, the best first. `met`, `met-late` and `missed` are final; the next four
 * say how a promise that is still open moves; `open` means that nothing published settles it.
 */
export const targetStatuses = [
  'met',
  'met-late',
  'on-track',
  'slightly-behind',
  'far-behind',
  'moving-away',
  'missed',
  'open',
] as const;

export type TargetStatus = (typeof targetStatuses)[number];
