import { codePointOf } from '../../explain/invisible.ts';

/** HTML or XML that may be written as it is. `markup` makes it, and `asMarkup` of what we wrote ourselves. */
export interface Markup {
  readonly markup: string;
}

type MarkupPart = Markup | string | number | undefined | readonly MarkupPart[];

/**
 * Tags as they stand in the template; whatever is put into it is a text, and is escaped, unless it is markup itself.
 * So no program, file or dialogue can say anything but text. Undefined is nothing, and a list is its parts in turn.
 */
export function markup(tags: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  return { markup: tags.map((tag, index) => `${tag}${written(parts[index])}`).join('') };
}

/** What was built into the product itself, such as the page's own style: it is written as it is. */
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

/** XML 1.0 has no way at all to write these. */
const unwritable = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Signs that turn the direction of what follows, tags included: they are shown by their number. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function asText(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replace(turning, (sign) => `‹${codePointOf(sign)}›`)
    .replace(/[&<>"'\r]/g, (character) => entities[character] ?? '');
}
