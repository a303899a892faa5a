import { type Markup, markup } from '../../text/markup.ts';

/** The icons on the buttons of a diagram, as SVG. The buttons have their names in words too. */
export const icons = {
  first: icon('M6 5v14M18 12H9m5-5l-5 5l5 5'),
  previous: icon('M19 12H6m6-6l-6 6l6 6'),
  next: icon('M5 12h13m-6-6l6 6l-6 6'),
  last: icon('M18 5v14M6 12h9m-5-5l5 5l-5 5'),
  full: icon('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'),
} as const;

function icon(path: string): Markup {
  return markup`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
}
