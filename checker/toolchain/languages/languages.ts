import { extname } from 'node:path';
import type { LanguageId } from '../../model/actor.ts';
import { c } from './c.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import type { Language } from './language.ts';
import { perl } from './perl.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { typescript } from './typescript.ts';

/** Every language the checker can start, those of the stubs first. */
export const languages: Readonly<Record<Exclude<LanguageId, 'command'>, Language>> = {
  python,
  typescript,
  c,
  java,
  javascript,
  perl,
  ruby,
};

/** The language of a file, by its name's end. */
export function languageOf(file: string): Language | undefined {
  const extension = extname(file).toLowerCase();
  return Object.values(languages).find(({ extensions }) => extensions.includes(extension));
}

/** Whether what a program said as it ended means that it could not be read at all: `does-not-compile`. */
export function isSyntaxError(language: LanguageId, stderr: string): boolean {
  return language !== 'command' && languages[language].isSyntaxError(stderr);
}

/** The language a folder is named for: `python`, `py`, `TypeScript`, `C`. */
export function languageOfFolder(name: string): Language | undefined {
  const said = name.toLowerCase();
  return Object.values(languages).find(
    ({ id, extensions }) => id === said || extensions.includes(`.${said}`),
  );
}
