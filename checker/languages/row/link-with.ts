import { basename } from 'node:path';
import { slashComments } from './comments.ts';
import type { Compiled, Recipe, Sources, Toolchain } from './toolchain.ts';

interface LinkWithOptions {
  /** The file that was chosen. */
  readonly name: string;
  /** It, and what it includes. */
  readonly imported: Sources;
  readonly recipe: (files: readonly string[], sources: Sources) => Recipe;
}

/**
 * Compiles a file, and with it those of its folder that have what the linker misses: a program of several files has one
 * with `main`. Any other file beside it may be another program, or unfinished.
 */
export async function linkWith(
  { compile, readFolder }: Pick<Toolchain, 'compile' | 'readFolder'>,
  { name, imported, recipe }: LinkWithOptions,
): Promise<Compiled> {
  let compiled = await compile(recipe([name], imported));
  const files = [name];
  while (compiled.kind === 'does-not-compile') {
    const missed = missedIn(compiled.errors);
    if (missed.length === 0) return compiled;
    const beside = new Map([...(await readFolder('.c')), ...(await readFolder('.h'))]);
    const more = [...beside].filter(([file, text]) => !files.includes(file) && fits(file, text, missed));
    if (more.length === 0 || (missed.includes('main') && more.length > 1)) return compiled;
    files.push(...more.map(([file]) => file));
    compiled = await compile(recipe(files, new Map([...beside, ...imported])));
  }
  return compiled;
}

/** The names that a linker does not find, as GNU ld, lld and that of macOS say it. */
function missedIn(errors: string): readonly string[] {
  const said = errors.matchAll(
    /undefined (?:reference to [`'"‘]|symbol: )(\w+)|^\s*"_(\w+)", referenced from/gm,
  );
  return [...new Set([...said].map(([, gnu, apple]) => gnu ?? apple ?? ''))];
}

/** Whether a file says one of these names and has no `main` of its own, unless that is what is missed. */
function fits(file: string, source: string, missed: readonly string[]): boolean {
  const text = source.replace(slashComments, '');
  const hasMain = /\bmain\s*\(/.test(text);
  const isSource = basename(file).endsWith('.c');
  return isSource && hasMain === missed.includes('main') && missed.some((word) => has(text, word));
}

function has(text: string, word: string): boolean {
  return new RegExp(`\\b${word}\\b`).test(text);
}
