/** Colours of a picture. */
export interface Theme {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  /** Colours of lines and areas, distinguishable with colour blindness; the third is for sums. */
  readonly series: readonly [string, string, string, string, string, string];
  /** Colours of fields, weakest to strongest, and of text on weak and strong fields. */
  readonly shades: readonly [string, string, string, string, string];
  readonly onWeak: string;
  readonly onStrong: string;
}

/**
 * After Okabe and Ito's palette for every kind of colour vision. No colour stands for two roles, so that one theme can
 * be exchanged for another.
 */
const light: Theme = {
  background: '#ffffff',
  text: '#1f2328',
  muted: '#57606a',
  grid: '#d8dee4',
  series: ['#0072b2', '#d55e00', '#24292f', '#009e73', '#aa4499', '#b07d00'],
  shades: ['#edf3f8', '#c6dcec', '#94bfdd', '#3375a8', '#0b4f80'],
  onWeak: '#1f2329',
  onStrong: '#fefefe',
};

const dark: Theme = {
  background: '#0d1117',
  text: '#e6edf3',
  muted: '#9da7b3',
  grid: '#30363d',
  series: ['#56b4e9', '#f0903c', '#d0d7de', '#2fc79a', '#e08fd0', '#e6c34a'],
  shades: ['#17212e', '#1d3a57', '#275a86', '#6fb0e0', '#b5dbf7'],
  onWeak: '#e6edf4',
  onStrong: '#0c1116',
};

const print: Theme = {
  background: '#ffffff',
  text: '#000000',
  muted: '#404040',
  grid: '#cccccc',
  series: ['#333333', '#8c8c8c', '#000001', '#666666', '#a6a6a6', '#4d4d4d'],
  shades: ['#f5f5f5', '#dedede', '#bdbdbd', '#6b6b6b', '#383838'],
  onWeak: '#000002',
  onStrong: '#fefefe',
};

export const themes = { light, dark, print } as const;

/** Name of a theme; `auto` is light, or dark if the reader's system or page is. */
export type ThemeName = keyof typeof themes | 'auto';

export function themeOf(name: ThemeName): Theme {
  return name === 'auto' ? themes.light : themes[name];
}

/** CSS rules that replace an element's light colours with dark ones if the page or the system asks for it. */
export function darkRules(id: string): string {
  const pairs = coloursOf(light).map((colour, index) => [colour, coloursOf(dark)[index] ?? colour] as const);
  const rules = (scope: string): string =>
    pairs
      .flatMap(([from, to]) =>
        (['fill', 'stroke'] as const).map((property) => `${scope}#${id} [${property}="${from}"]{${property}:${to}}`),
      )
      .join('');
  return (
    `@media (prefers-color-scheme:dark){${rules(':root:not([data-theme="light"]) ')}}` +
    `${rules(':root[data-theme="dark"] ')}`
  );
}

export function coloursOf({
  background,
  text,
  muted,
  grid,
  series,
  shades,
  onWeak,
  onStrong,
}: Theme): readonly string[] {
  return [background, text, muted, grid, ...series, ...shades, onWeak, onStrong];
}
