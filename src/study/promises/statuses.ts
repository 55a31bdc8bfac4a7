/**
 * Statuses of a promise, the best first. `met`, `met-late` and `missed` are final; the next four
 * classify the movement of a promise not yet due; `open` means that nothing published settles it.
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
