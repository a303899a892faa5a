import { extname } from 'node:path';
import { c } from './c.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import { perl } from './perl.ts';
import { python } from './python.ts';
import type { Language } from './row/language.ts';
import { ruby } from './ruby.ts';
import { typescript } from './typescript.ts';

const rows = { python, typescript, c, java, javascript, perl, ruby } satisfies Record<string, Language>;

/** The languages that the checker can start, as folders, options and reports name them. */
export type SourceLanguage = keyof typeof rows;

/** The tools of all languages, as `doctor --json` names them. */
export type ToolName = { [Id in SourceLanguage]: keyof (typeof rows)[Id]['tools'] }[SourceLanguage];

/** A row for each language that the checker can start, in the order in which they are listed. */
export const languages: Readonly<Record<SourceLanguage, Language>> = rows;

/** The ids of `languages`, in the same order. */
export const languageIds = Object.keys(rows) as readonly SourceLanguage[];

/** The language of a file, by its extension. */
export function languageOf(file: string): SourceLanguage | undefined {
  const extension = extname(file).toLowerCase();
  return languageIds.find((id) => languages[id].extensions.includes(extension));
}

/** The language that a folder is named after: `python`, `py`, `TypeScript`, `C`. */
export function languageOfFolder(name: string): SourceLanguage | undefined {
  const said = name.toLowerCase();
  return languageIds.find((id) => id === said || languages[id].extensions.includes(`.${said}`));
}
