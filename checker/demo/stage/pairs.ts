import { basename, join } from 'node:path';
import { languages, type SourceLanguage } from '../../languages/languages.ts';
import type { Role } from '../../model/actor.ts';
import { calledAs } from '../../model/called-as.ts';
import { locales } from '../../model/locale.ts';
import type { Program } from '../../model/submission.ts';
import { readSource } from '../../toolchain/build/read-source.ts';
import { type Cell, cellIds, cells } from '../cells.ts';
import type { ShownSource } from '../show.ts';

/** Two programs to be played together, and their sources. */
export interface Pair {
  /** Undefined for a pair that is none of the two by two. */
  readonly cell: Cell | undefined;
  readonly programs: Readonly<Record<Role, Program>>;
  /** Whether they speak in turn, or at any time. */
  readonly inTurn: boolean;
  readonly sources: PairSources;
  /** Reads the sources anew: a file may have been changed since. */
  readonly readAgain: () => Promise<PairSources>;
}

/** The source of each program of a pair. */
export type PairSources = Readonly<Record<Role, ShownSource>>;

/** The pairs of the two by two in a language, by the ids of their cells. The folder is absolute: `demo/` of a lab. */
export async function readCells(
  folder: string,
  language: SourceLanguage,
): Promise<Readonly<Record<string, Pair>>> {
  const [extension] = languages[language].extensions;
  const pairs = cellIds.map(async (id) => {
    const cell = cells[id];
    const program = (role: Role): Program => ({
      ...{ kind: 'source', language },
      file: join(folder, language, `${role}-${cell[role]}-first${extension}`),
    });
    const programs = { server: program('server'), client: program('client') };
    const translated = async (source: ShownSource) => ({
      ...source,
      ...(await translationsOf(source, { folder, language })),
    });
    return [
      id,
      await pairOf({
        cell,
        programs,
        inTurn: true,
        sourceOf: async (one) => translated(await sourceOf(one)),
      }),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

interface TranslationsOptions {
  readonly folder: string;
  readonly language: SourceLanguage;
}

/** The same source with comments in other languages: `demo/fr/python/server-network-first.py`, if it is there. */
async function translationsOf(
  { file }: ShownSource,
  { folder, language }: TranslationsOptions,
): Promise<Pick<ShownSource, 'translated'>> {
  const read = locales.map(async (locale) => {
    const text = await readSource(join(folder, locale, language, file)).catch(() => undefined);
    return text === undefined ? [] : [[locale, text] as const];
  });
  const found = (await Promise.all(read)).flat();
  return found.length === 0 ? {} : { translated: Object.fromEntries(found) };
}

/** A pair that is none of the two by two, with its sources; a command's is its words. */
export function readPair(pair: Pick<Pair, 'programs' | 'inTurn'>): Promise<Pair> {
  return pairOf({ ...pair, cell: undefined, sourceOf });
}

interface PairOfOptions extends Pick<Pair, 'cell' | 'programs' | 'inTurn'> {
  readonly sourceOf: (program: Program) => Promise<ShownSource>;
}

async function pairOf({ cell, programs, inTurn, sourceOf: read }: PairOfOptions): Promise<Pair> {
  const readAgain = async () => {
    const [server, client] = await Promise.all([read(programs.server), read(programs.client)]);
    return { server, client };
  };
  return { cell, programs, inTurn, sources: await readAgain(), readAgain };
}

async function sourceOf(program: Program): Promise<ShownSource> {
  if (program.kind !== 'source') return { file: calledAs(program), text: '' };
  return {
    file: basename(program.file),
    text: (await readSource(program.file).catch(() => undefined)) ?? '',
  };
}
