import { asMarkup, type Markup, markup } from '../../report/text/markup.ts';
import { darkRules, paint } from './paint.ts';

/** A drawing of its own: what it shows in words, its size, and its shapes. */
export interface SvgDocument {
  readonly title: string;
  readonly height: number;
  readonly shapes: Markup;
}

/** The width of a drawing, that of a slide; its height on a slide is 720. */
export const slideWidth = 1280;

/** A drawing as the text of an SVG file. It loads nothing, and names fonts by their kind only. */
export function svgDocument({ title, height, shapes }: SvgDocument): string {
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${slideWidth} ${height}" width="${slideWidth}" height="${height}" role="img">
<title>${title}</title>
<style>${asMarkup(darkRules)}</style>
<rect width="${slideWidth}" height="${height}" ${paint({ fill: 'paper' })}/>
${shapes}</svg>
`.markup;
}
