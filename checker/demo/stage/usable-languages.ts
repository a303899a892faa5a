import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languageIds, type SourceLanguage } from '../../languages/languages.ts';
import type { Tools } from '../../toolchain/build/tools.ts';
import { prepare } from '../../toolchain/prepare.ts';
import { readCells } from './pairs.ts';

/**
 * The languages of the programs in a folder whose tools are on this machine, each as soon as that is known. Their programs
 * are compiled on the way, so that they start at once when the language is chosen.
 */
export async function* usableLanguages(folder: string, tools: Tools): AsyncGenerator<SourceLanguage> {
  for (const language of languageIds.filter((id) => existsSync(join(folder, id)))) {
    const pairs = Object.values(await readCells(folder, language));
    const programs = pairs.flatMap(({ programs: { server, client } }) => [server, client]);
    const files = new Map(programs.flatMap((one) => (one.kind === 'source' ? [[one.file, one]] : [])));
    const kinds = await Promise.all([...files.values()].map((one) => prepare(one, tools)));
    if (kinds.every(({ kind }) => kind === 'ready')) yield language;
  }
}
