type Value = string | number | boolean | undefined;

/** A new element with attributes (true as a bare name, false and undefined not at all) and what stands in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: { readonly [name: string]: Value } = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  made.append(...content);
  return made;
}

/** All elements in a part of the page that a selector names. */
export function all<E extends HTMLElement = HTMLElement>(part: ParentNode, selector: string): readonly E[] {
  return [...part.querySelectorAll<E>(selector)];
}
