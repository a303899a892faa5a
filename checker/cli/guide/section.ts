import { marked, type Token } from 'marked';

/**
 * The section of a Markdown text with this heading, up to the next heading of its depth or above. Undefined if none
 * has it.
 */
export function sectionOf(markdown: string, heading: string): readonly Token[] | undefined {
  const tokens = marked.lexer(markdown);
  const begin = tokens.findIndex((token) => token.type === 'heading' && token.text === heading);
  const title = tokens[begin];
  if (title?.type !== 'heading') return undefined;
  const rest = tokens.slice(begin + 1);
  const end = rest.findIndex((token) => token.type === 'heading' && token.depth <= title.depth);
  return [title, ...(end < 0 ? rest : rest.slice(0, end))];
}
