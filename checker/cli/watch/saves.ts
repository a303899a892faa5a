import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { watch } from 'chokidar';
import { languages } from '../../languages/languages.ts';
import { isBelow } from '../../locate/place.ts';

/** Where to look for saved files, and what to call then. */
export interface Saves {
  /** Absolute folders and files. */
  readonly places: readonly string[];
  readonly depth: number;
  /** Called when a program's file was saved or deleted. */
  readonly onSave: (file: string) => void;
  readonly onError: (error: Error) => void;
}

/**
 * Calls `onSave` at each save. chokidar drops events that follow within 50 ms, and some editors empty a file before
 * they write it. So every raw event of the system is used too, and the file's state says whether it has changed.
 */
export async function watchSaves({ places, depth, onSave, onError }: Saves): Promise<AsyncDisposable> {
  const known = new Map<string, string>();
  const watcher = watch([...places], {
    ignoreInitial: true,
    atomic: true,
    depth,
    ignored: (path) => !places.includes(path) && /^\.|^node_modules$|^__pycache__$|~$/.test(basename(path)),
  });
  const look = async (file: string) => {
    if (!isProgram(file) && !places.includes(file)) return;
    const state = await stateOf(file);
    if (state === undefined || state === known.get(file)) return;
    known.set(file, state);
    onSave(file);
  };
  const gone = (file: string) => {
    if (isProgram(file)) onSave(file);
    known.delete(file);
  };
  watcher
    .on('add', look)
    .on('change', look)
    .on('unlink', gone)
    .on('error', (error) => onError(error as Error));
  watcher.on('raw', (_, path, details) => {
    const { watchedPath } = details as { readonly watchedPath?: string };
    if (watchedPath === undefined || typeof path !== 'string') return;
    void look(basename(watchedPath) === path ? watchedPath : join(watchedPath, path));
  });
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  for (const [folder, names] of Object.entries(watcher.getWatched())) {
    for (const name of names) {
      const file = join(folder, name);
      if (isProgram(file)) known.set(file, (await stateOf(file)) ?? '');
    }
  }
  return { [Symbol.asyncDispose]: () => watcher.close() };
}

/** Extensions beside those of the lab's languages: their headers, and what programs in other languages are made of. */
const others = '.h .cc .cpp .cxx .hpp .hh .class .jar .kt .go .rs .cs .php .lua .sh .dialogue'.split(' ');
const extensions = new Set([
  ...Object.values(languages).flatMap((language) => language.extensions),
  ...others,
]);

/** Whether the file can belong to a program. A program may write other files, and these must not start a new run. */
function isProgram(file: string): boolean {
  return extensions.has(extname(file).toLowerCase());
}

/** The file's time, size and inode; undefined while there is none, as in the middle of an editor's save. */
async function stateOf(file: string): Promise<string | undefined> {
  const { mtimeMs, size, ino } = (await stat(file).catch(() => undefined)) ?? {};
  return mtimeMs === undefined ? undefined : `${mtimeMs} ${size} ${ino}`;
}

/** The folders that are not inside another of them. */
export function outermost(folders: readonly string[]): readonly string[] {
  const unique = [...new Set(folders)];
  return unique.filter((folder) => !unique.some((other) => other !== folder && isBelow(other, folder)));
}
