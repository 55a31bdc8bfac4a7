/** Largest depth, more than any sensible data file needs; the reader would run out of stack only far beyond it. */
export const deepest = 64;

/** The offset at which brackets or indentation first pass the depth that a file may have. */
export function deepestNesting(text: string): number | undefined {
  const sign = /[[\]{}]|(?<![^\s[\]{},:-])["'#]/g;
  let depth = 0;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [character] = found;
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    else sign.lastIndex = endOfQuoted(text, found.index);
    if (depth > deepest) return found.index;
  }
  const deep = new RegExp(`^(?: {${2 * deepest},}|(?:- ?){${deepest},})`, 'm').exec(text);
  return deep?.index;
}

/** The offset behind a quoted text or a comment that starts at an offset; the text's end where it is not closed. */
function endOfQuoted(text: string, start: number): number {
  const mark = text[start];
  if (mark === '#') return ends(text.indexOf('\n', start), text);
  if (mark === "'") return ends(text.indexOf("'", start + 1), text);
  const closing = /["\\]/g;
  closing.lastIndex = start + 1;
  for (let found = closing.exec(text); found; found = closing.exec(text)) {
    if (found[0] === '"') return closing.lastIndex;
    closing.lastIndex++;
  }
  return text.length;
}

function ends(found: number, text: string): number {
  return found === -1 ? text.length : found + 1;
}
