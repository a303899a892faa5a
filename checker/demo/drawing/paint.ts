import { asMarkup, type Markup } from '../../report/text/markup.ts';

/** A colour of a drawing by what it stands for. */
export type Shade = keyof typeof paints;

/** The light and the dark shade of each colour. Every text has a contrast of at least 4.5 with what it stands on. */
const paints = {
  paper: ['#ffffff', '#12151b'],
  sheet: ['#f6f4ee', '#1f242e'],
  ink: ['#1c2230', '#e8eaf0'],
  quiet: ['#596072', '#a3aaba'],
  rule: ['#8b8f9b', '#6d7486'],
  client: ['#1f5fbf', '#8cb6ff'],
  'client-tint': ['#dfeafb', '#1d2f50'],
  server: ['#8a2f7d', '#eba4df'],
  'server-tint': ['#f5e3f2', '#42254a'],
  good: ['#1b6e3a', '#86d8a1'],
  'good-tint': ['#e4f3e8', '#17301f'],
  amber: ['#7a5300', '#efc56b'],
  'amber-tint': ['#faf0d9', '#352a10'],
  bad: ['#b3261e', '#ff9a91'],
  'bad-tint': ['#fcebe9', '#3c1d1b'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

interface PaintOptions {
  readonly fill?: Shade | 'none';
  readonly stroke?: Shade;
}

/**
 * The attributes that paint a shape. A program for slides reads the light shades in them; a browser in dark mode reads
 * `darkRules`, which are stronger than attributes.
 */
export function paint({ fill, stroke }: PaintOptions): Markup {
  const names = [
    ...(fill && fill !== 'none' ? [`fill-${fill}`] : []),
    ...(stroke ? [`stroke-${stroke}`] : []),
  ];
  const classes = names.length > 0 ? ` class="${names.join(' ')}"` : '';
  const filled = fill ? ` fill="${fill === 'none' ? 'none' : paints[fill][0]}"` : '';
  return asMarkup(`${classes}${filled}${stroke ? ` stroke="${paints[stroke][0]}"` : ''}`.trimStart());
}

/** The style with which a drawing is dark where the reader's system is. */
export const darkRules = `@media (prefers-color-scheme: dark) { ${Object.entries(paints)
  .map(([name, [, dark]]) => `.fill-${name} { fill: ${dark} } .stroke-${name} { stroke: ${dark} }`)
  .join(' ')} }`;
