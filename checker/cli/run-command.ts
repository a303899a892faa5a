import type { Locale } from '../model/locale.ts';
import { usageOf } from './options/usage.ts';
import { exitCodes } from './process/exit-codes.ts';
import { localeOf } from './process/locale.ts';
import { type Say, sayIn } from './words/check/say.ts';
import { choiceOf } from './words/choice-of.ts';

/** The commands that there are. */
export interface Commands {
  readonly own: Readonly<Record<string, () => Promise<CommandFunction>>>;
  /** The names of those that another entry runs. */
  readonly elsewhere?: readonly string[];
  /** The names of those that only an instructor's copy has. */
  readonly keptBack?: readonly string[];
}

/** Runs one command. Resolves to the exit code. */
type CommandFunction = (
  words: readonly string[],
  call: { readonly locale: Locale; readonly say: Say },
) => Promise<number>;

/**
 * Runs the command that the first word names, and prints its errors in the reader's language. Resolves to the exit
 * code.
 */
export async function runCommand(
  { own, elsewhere = [], keptBack = [] }: Commands,
  [name, ...words]: readonly string[],
): Promise<number> {
  const locale = localeOf(words, process.env);
  const say = sayIn(locale);
  const isGeneral = name !== undefined && ['--help', '-h', '--version'].includes(name);
  const load = Object.entries(own).find(([known]) => known === (isGeneral ? 'check' : name))?.[1];
  if (!load) {
    const commands = choiceOf([...Object.keys(own), ...elsewhere], say('or'));
    const why =
      name === undefined
        ? say('no-command', { commands })
        : say(keptBack.includes(name) ? 'command-kept-back' : 'unknown-command', { word: name, commands });
    process.stderr.write(`alternance: ${why}\n`);
    return exitCodes.usage;
  }
  try {
    const command = await load();
    return await command(isGeneral ? [name] : words, { locale, say });
  } catch (error) {
    return tellError(error, words);
  }
}

/** Prints an error in the reader's language, which the words of the command may choose. Returns the exit code. */
export function tellError(error: unknown, words: readonly string[]): number {
  const locale = localeOf(words, process.env);
  const say = sayIn(locale);
  const usage = usageOf(error, locale);
  if (usage !== undefined) {
    process.stderr.write(`${usage.replace(/^/gm, 'alternance: ')}\n`);
    return exitCodes.usage;
  }
  const what = error instanceof Error ? error.message : String(error);
  process.stderr.write(`alternance: ${say('fault', { what })}\n`);
  const detail = process.env.ALTERNANCE_DEBUG && error instanceof Error ? error.stack : say('fault-cause');
  process.stderr.write(`${detail}\n`);
  return exitCodes.fault;
}
