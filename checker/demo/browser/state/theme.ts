import type { Theme } from './page-state.ts';

const darkQuery = '(prefers-color-scheme: dark)';

/** The theme that the system asks for. */
export function systemTheme(): Theme {
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}

/**
 * Draws the page in a theme, whatever the system asks for: the rules for a dark system are made to hold always or
 * never, so that the colours are listed once.
 */
export function applyTheme(theme: Theme): void {
  document.documentElement.style.colorScheme = theme;
  for (const rule of darkRules()) rule.media.mediaText = theme === 'dark' ? 'all' : 'not all';
}

let known: readonly CSSMediaRule[] | undefined;

function darkRules(): readonly CSSMediaRule[] {
  known ??= [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule)
    .filter(({ media }) => media.mediaText.includes('prefers-color-scheme'));
  return known;
}
