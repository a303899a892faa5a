import { type Markup, markup } from '../../report/text/markup.ts';
import { widthOf } from '../../report/text/width.ts';
import { paint, type Shade } from './paint.ts';

/** Where a text stands, and how it looks. */
export interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill?: Shade;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly font?: 'words' | 'code';
  readonly weight?: 'plain' | 'bold';
}

/** A line of text. Spaces are kept; control characters are not drawn. */
export function drawText(text: string, look: TextLook): Markup {
  const { x, y, size, fill = 'ink', anchor = 'start', font = 'words', weight = 'plain' } = look;
  const family = font === 'code' ? 'monospace' : 'sans-serif';
  const bold = weight === 'bold' ? 'bold' : 'normal';
  return markup`<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${bold}" text-anchor="${anchor}" xml:space="preserve" ${paint({ fill })}>${text}</text>
`;
}

/** The width of a character of a monospaced font, as a part of its size: the widest of the usual ones. */
export const characterWidth = 0.61;

/** A text of code shortened to a width, with a sign that there is more. */
export function fitted(
  text: string,
  { width, size }: { readonly width: number; readonly size: number },
): string {
  const columns = Math.floor(width / (size * characterWidth));
  if (widthOf(text) <= columns) return text;
  const signs = [...text];
  while (widthOf(signs.join('')) > columns - 1) signs.pop();
  return `${signs.join('')}…`;
}
