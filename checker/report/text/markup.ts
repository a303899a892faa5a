import { codePointOf } from '../../explain/text/invisible.ts';

/** HTML or XML that is safe to write verbatim. `markup` builds it; `asMarkup` marks text from the product itself. */
export interface Markup {
  readonly markup: string;
}

type MarkupPart = Markup | string | number | undefined | readonly MarkupPart[];

/**
 * Markup from a template. The tags are in the template; every value in it is escaped as text unless it is `Markup`, so
 * that no program, file or dialogue can add tags. An undefined value is empty; a list is joined.
 */
export function markup(tags: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  return { markup: tags.map((tag, index) => `${tag}${written(parts[index])}`).join('') };
}

/** Marks text from the product itself, such as the page's style, as markup. Never for text from a program or a file. */
export function asMarkup(text: string): Markup {
  return { markup: text };
}

function written(part: MarkupPart): string {
  if (part === undefined) {
    return '';
  }
  if (typeof part === 'string' || typeof part === 'number') {
    return asText(String(part));
  }
  return 'markup' in part ? part.markup : part.map(written).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** Characters that XML 1.0 cannot represent, not even as references. */
const unwritable = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Bidirectional control characters, which would reverse even the tags after them; their code points are shown. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function asText(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replace(turning, (sign) => `‹${codePointOf(sign)}›`)
    .replace(/[&<>"'\r]/g, (character) => entities[character] ?? '');
}
