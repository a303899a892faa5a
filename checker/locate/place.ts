import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Call } from '../languages/row/call.ts';
import type { SourceLine, SourcePlace } from '../model/transcript.ts';
import { isAmbiguous } from './ambiguous.ts';

/** A larger file was not written by a person. */
const largestBytes = 1_000_000;

/** Of a longer line, as what a program has packed for itself, this much is quoted. */
const longestQuote = 500;

/** What others wrote, though it lies in the student's folder. */
const foreign = /(^|\/)(site-packages|dist-packages|node_modules|lib\/python\d|\.?venv)(\/|\.)/;

/** The innermost of these calls that is in a file of the student's, which is one in this folder. */
export function placeOf(calls: readonly Call[], folder: string): SourcePlace | undefined {
  for (const [index, call] of calls.entries()) {
    const line = lineOf(call, folder);
    if (!line) continue;
    const from = calls
      .slice(index + 1)
      .map((caller) => lineOf(caller, folder))
      .find((caller) => caller !== undefined);
    const helps = from && isAmbiguous(call.name, linesOf(join(folder, from.file)));
    return { ...line, ...(helps && { from }) };
  }
  return undefined;
}

/** Whether a file lies in a folder, or in one of its folders. */
export function isInside(folder: string, file: string): boolean {
  return isBelow(folder, file) || isBelow(real(folder), file);
}

/** The same by their paths alone, wherever links lead. */
export function isBelow(folder: string, file: string): boolean {
  return isWithin(relative(folder, file));
}

function lineOf({ file, line }: Call, folder: string): SourceLine | undefined {
  const name = nameOf(file, folder);
  const text = name === undefined ? undefined : linesOf(join(folder, name))[line - 1];
  return name === undefined || text === undefined
    ? undefined
    : { file: name, line, text: shortened(text.trim()) };
}

function shortened(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}…`;
}

/** A language may name the folder that a link leads to. */
function nameOf(file: string, folder: string): string | undefined {
  const path = resolve(folder, file.startsWith('file:') ? fileURLToPath(file) : file);
  const [name] = [relative(folder, path), relative(real(folder), real(path))].filter(isWithin);
  return name === undefined || foreign.test(name) ? undefined : name;
}

function isWithin(way: string): boolean {
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function linesOf(path: string): readonly string[] {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > largestBytes) return [];
    return readFileSync(path, 'utf8').split(/\r\n|[\n\r]/);
  } catch {
    return [];
  }
}
