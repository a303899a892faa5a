import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { languages, type SourceLanguage } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import type { Question } from '../model/lab.ts';
import { readSource } from '../toolchain/build/read-source.ts';

/**
 * The stubs that a lab has handed out, by their paths (`q3/python/server.py`): a hash of each, one for each language of
 * its comments. A student writes into the stub itself, so what it was has to be kept elsewhere: in `stubs.json`.
 */
export type StubHashes = Readonly<Record<string, readonly string[]>>;

/** The file with the hashes, in the folder of the exercises. */
export const stubFile = 'stubs.json';

/** The hashes of the stubs in `folders`, which hold the same stubs with comments in one language or another. */
export async function stubHashes(
  questions: readonly Question[],
  folders: readonly string[],
): Promise<StubHashes> {
  const hashes: Record<string, readonly string[]> = {};
  for (const { id, roles, languages: written } of questions) {
    for (const path of written.flatMap((language) => roles.map((role) => stubPath({ id, language, role })))) {
      const language = written.find((one) => path.startsWith(`${id}/${one}/`));
      const texts = await Promise.all(
        folders.map((folder) => language && bareText(join(folder, path), language)),
      );
      hashes[path] = [...new Set(texts.flatMap((text) => (text === undefined ? [] : hashOf(text))))];
    }
  }
  return hashes;
}

/** Where the stub of a program is, in a folder of stubs. */
export function stubPath({ id, language, role }: StubPlace): string {
  return join(id, language, `${role}${languages[language].extensions[0]}`);
}

interface StubPlace {
  readonly id: string;
  readonly language: SourceLanguage;
  readonly role: Role;
}

/** The text of a file without comments and white space; undefined if there is no file: most languages have no stub. */
export async function bareText(file: string, language: SourceLanguage): Promise<string | undefined> {
  const text = await readSource(file).catch(() => undefined);
  // `\s` also removes the byte order mark.
  return text?.replace(languages[language].comments, '').replace(/\s+/g, '');
}

/** The hash of a bare text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
