import { unsafe } from '../../words/legible.js';

const forbidden = new RegExp(`[${unsafe}]`, 'gu');

/** Escapes text for HTML content and quoted attributes; characters that HTML forbids become replacement characters. */
export function markup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(forbidden, '\uFFFD');
}

/** Attributes in the order given; true gives a bare name, false and undefined give nothing. */
export function attributes(list: { readonly [name: string]: string | number | boolean | undefined }): string {
  return Object.entries(list)
    .map(([name, value]) =>
      value === undefined || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${markup(String(value))}"`,
    )
    .join('');
}

/** JSON for a script element, escaped so that it cannot end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003C');
}
