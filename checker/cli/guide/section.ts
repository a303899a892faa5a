import { marked, type Token } from 'marked';

/** The part of a Markdown text below a heading, up to the next one of its depth. Undefined if there is no such heading. */
export function sectionOf(markdown: string, heading: string): readonly Token[] | undefined {
  const tokens = marked.lexer(markdown);
  const begin = tokens.findIndex((token) => token.type === 'heading' && token.text === heading);
  const title = tokens[begin];
  if (title?.type !== 'heading') return undefined;
  const rest = tokens.slice(begin + 1);
  const end = rest.findIndex((token) => token.type === 'heading' && token.depth <= title.depth);
  return [title, ...(end < 0 ? rest : rest.slice(0, end))];
}
