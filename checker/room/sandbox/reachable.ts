import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether everybody may run this file: whether every folder above it may be entered. */
export function isReachable(file: string): boolean {
  return [file, real(file)].every((path) => path !== undefined && foldersAbove(path).every(mayBeEntered));
}

/**
 * What has to be shown for this tool, beside /usr: its installation, or the file alone where that folder holds other
 * things of a person, as ~/.local does.
 */
export function shownFor(file: string, home = '/'): readonly string[] {
  const own = real(file) ?? file;
  const installation = dirname(dirname(own));
  const isPersonal = `${home}/`.startsWith(`${installation}/`) || installation.endsWith('/.local');
  // A virtual environment of Python is told by this file.
  const environment = dirname(dirname(file));
  const shown = [
    isPersonal ? own : installation,
    existsSync(join(environment, 'pyvenv.cfg')) ? environment : file,
  ];
  return [...new Set(shown)].filter((path) => !`${path}/`.startsWith('/usr/') && !/^\/s?bin\//.test(path));
}

function real(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function foldersAbove(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...foldersAbove(above)];
}

function mayBeEntered(folder: string): boolean {
  return ((statSync(folder, { throwIfNoEntry: false })?.mode ?? 0) & 0o001) !== 0;
}
