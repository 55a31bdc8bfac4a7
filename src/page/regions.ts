/** Lets the Tab key stop at a table only if it is wider than the page. */
export function watchRegions(regions: readonly HTMLElement[]): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) markScrollable(target as HTMLElement);
  });
  for (const region of regions) observer.observe(region);
}

export function markScrollable(region: HTMLElement): void {
  const isWide = region.scrollWidth > region.clientWidth + 1;
  region.classList.toggle('wide', isWide);
  if (isWide) region.setAttribute('tabindex', '0');
  else region.removeAttribute('tabindex');
}
