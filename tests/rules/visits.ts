/** What is called for each item of a list. */
type Callback = (...values: readonly unknown[]) => unknown;

type Method = (this: readonly unknown[], ...values: readonly unknown[]) => unknown;

const calling = [
  ...['filter', 'map', 'flatMap', 'find', 'findIndex', 'findLast', 'findLastIndex', 'some', 'every', 'forEach'],
  ...['reduce', 'reduceRight'],
] as const;
const searching = ['includes', 'indexOf', 'lastIndexOf'] as const;
const copying = ['slice', 'concat', 'toSorted', 'sort', 'toReversed', 'reverse', 'join', 'flat', 'toSpliced'] as const;

/**
 * Counts how many items of lists, maps and sets some work looks at, by whatever means. Unlike its time the number is
 * the same on every machine.
 */
export function visitsOf(work: () => void): number {
  let visits = 0;
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: PropertyKey, wrap: (original: Method) => Method): void => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before) return;
    Object.defineProperty(owner, name, { ...before, value: wrap(before.value as Method) });
    undo.push(() => Object.defineProperty(owner, name, before));
  };
  const counted = function* (items: Iterator<unknown>): Generator<unknown> {
    for (let next = items.next(); !next.done; next = items.next()) {
      visits++;
      yield next.value;
    }
  };
  for (const name of calling)
    replace(
      Array.prototype,
      name,
      (original) =>
        function (callback, ...rest) {
          const each: Callback = (...values) => {
            visits++;
            return (callback as Callback)(...values);
          };
          return Reflect.apply(original, this, [each, ...rest]);
        },
    );
  for (const name of searching)
    replace(
      Array.prototype,
      name,
      (original) =>
        function (...values) {
          const found = Reflect.apply(original, this, values);
          visits += typeof found === 'number' && found >= 0 ? found + 1 : this.length;
          return found;
        },
    );
  for (const name of copying)
    replace(
      Array.prototype,
      name,
      (original) =>
        function (...values) {
          const made = Reflect.apply(original, this, values);
          visits += Array.isArray(made) ? made.length : this.length;
          return made;
        },
    );
  for (const owner of [Array.prototype, Map.prototype, Set.prototype])
    for (const name of [Symbol.iterator, 'values', 'keys', 'entries'])
      replace(
        owner,
        name,
        (original) =>
          function (...values) {
            return counted(Reflect.apply(original, this, values) as Iterator<unknown>);
          },
      );
  try {
    work();
  } finally {
    for (const step of undo.reverse()) step();
  }
  return visits;
}
