/** HTML or XML that may be written as it is. Only `markup` makes it. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | undefined | readonly Part[];

/**
 * Tags as they stand in the template; whatever is put into it is a text, and is escaped, unless it is markup itself.
 * So no program, file or dialogue can say anything but text. Undefined is nothing, and a list is its parts in turn.
 */
export function markup(tags: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: tags.map((tag, index) => `${tag}${written(parts[index])}`).join('') };
}

function written(part: Part): string {
  if (part === undefined) {
    return '';
  }
  if (typeof part === 'string' || typeof part === 'number') {
    return escaped(String(part));
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

function escaped(text: string): string {
  return text.replace(unwritable, '\ufffd').replace(/[&<>"'\r]/g, (character) => entities[character] ?? '');
}
