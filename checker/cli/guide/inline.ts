import type { Token, Tokens } from 'marked';
import { type Paint, plainPaint } from '../../report/text/paint.ts';

/** How words in a line are emphasised. */
export interface Inline {
  readonly paint: Paint;
}

/** A line of Markdown as text. Without colours, code keeps its backquotes. */
export function inline(tokens: readonly Token[], { paint }: Inline): string {
  return tokens.map((token) => piece(token as Tokens.Generic, { paint })).join('');
}

function piece(token: Tokens.Generic, { paint }: Inline): string {
  const inner = () => (token.tokens ? inline(token.tokens, { paint }) : token.text);
  switch (token.type) {
    case 'strong':
      return paint.bold(inner());
    case 'codespan':
      return paint === plainPaint ? `\`${token.text}\`` : paint.cyan(token.text);
    case 'link':
      return token.href.startsWith('http') ? `${inner()} (${token.href})` : paint.cyan(inner());
    case 'br':
      return '\n';
    case 'html':
      return '';
    default:
      return inner();
  }
}
