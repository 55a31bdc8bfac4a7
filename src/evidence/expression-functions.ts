/** Functions whose time and result are bounded by what they are given, and the same on every machine and day. */
export const expressionFunctions: readonly string[] = [
  ...['count', 'sum', 'max', 'min', 'average', 'distinct', 'append', 'reverse', 'sort', 'keys', 'lookup'],
  ...['string', 'length', 'substring', 'substringBefore', 'substringAfter', 'lowercase', 'uppercase', 'trim'],
  ...['contains', 'split', 'join', 'number', 'abs', 'floor', 'ceil', 'round', 'sqrt', 'power'],
  ...['boolean', 'not', 'exists', 'type'],
];
