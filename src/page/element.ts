type Value = string | number | boolean | undefined;

/** Creates an element with attributes (true as a bare name, false and undefined omitted) and content. */
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

/** All elements within a part of the page that match a selector. */
export function all<E extends HTMLElement = HTMLElement>(part: ParentNode, selector: string): readonly E[] {
  return [...part.querySelectorAll<E>(selector)];
}
