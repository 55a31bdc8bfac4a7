import { describe, expect, it } from 'vitest';
import { coloursOf, darkRules, type Theme, themes } from '../../../src/output/pictures/theme.js';

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

describe.each(Object.entries<Theme>(themes))('theme %s', (_name, theme) => {
  it('has text of a contrast of 4.5:1 at least', () => {
    for (const colour of [theme.text, theme.muted])
      expect(contrast(colour, theme.background)).toBeGreaterThanOrEqual(4.5);
    theme.shades.forEach((shade, index) => {
      expect(contrast(index >= 3 ? theme.onStrong : theme.onWeak, shade), shade).toBeGreaterThanOrEqual(4.5);
    });
  });

  it('has lines and marks of a contrast of 3:1 at least', () => {
    for (const colour of theme.series.slice(0, 2))
      expect(contrast(colour, theme.background), colour).toBeGreaterThanOrEqual(3);
  });

  it('gives fields of more weight more contrast', () => {
    const contrasts = theme.shades.map((shade) => contrast(shade, theme.background));
    expect(contrasts.toSorted((a, b) => a - b)).toEqual(contrasts);
  });
});

describe('the theme that follows the reader', () => {
  it('exchanges each light colour for one dark colour', () => {
    expect(new Set(coloursOf(themes.light)).size).toBe(coloursOf(themes.light).length);
    const rules = darkRules('x');
    coloursOf(themes.light).forEach((colour, index) => {
      expect(rules).toContain(`#x [fill="${colour}"]{fill:${coloursOf(themes.dark)[index]}}`);
    });
  });
});
