/** A request that the data cannot answer; `code` names the reason. */
export class ProjectionError extends Error {
  readonly code:
    | 'from-before-base'
    | 'to-before-from'
    | 'too-many-periods'
    | 'mixed-metrics'
    | 'no-assumption'
    | 'no-deflator'
    | 'set-year-outside'
    | 'rate-too-low';
  readonly values: { readonly [name: string]: number | string };

  constructor(code: ProjectionError['code'], values: ProjectionError['values']) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
