/** Steps from the root of a document to a value: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** The value at a path of plain objects and lists; undefined where the path leaves them. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null ? (part as Record<string | number, unknown>)[step] : undefined,
    root,
  );
}

/** The JSON Pointer (RFC 6901) of a path; the empty text for the root. */
export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path of a JSON Pointer; steps that are whole numbers become indexes where the value there is a list. */
export function fromPointer(pointer: string, root: unknown): Path {
  const path: (string | number)[] = [];
  let value = root;
  for (const raw of pointer.split('/').slice(1)) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(value) ? Number(key) : key;
    path.push(step);
    value = (value as Record<string | number, unknown> | undefined)?.[step];
  }
  return path;
}
