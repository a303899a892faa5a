import { Command } from 'commander';
import { UsageError } from '../../model/fault.ts';
import type { Say } from '../words/check/say.ts';
import type { ArgumentsOf, OptionTable } from './option.ts';
import { parseWords } from './parse-words.ts';

/** The words to read, and for which command. */
export interface ReadOptionsOptions {
  readonly command: string;
  /** The words after the command. */
  readonly words: readonly string[];
  readonly say: Say;
}

/** Reads the words after a command: its options, and the other words. Throws a UsageError of one line. */
export function readOptions<Table extends OptionTable>(
  table: Table,
  { command: name, words, say }: ReadOptionsOptions,
): { readonly options: ArgumentsOf<Table>; readonly others: readonly string[] } {
  const command = new Command(name).argument('[words...]');
  const defaults: Record<string, unknown> = {};
  for (const [key, { reader, several, default: usual }] of Object.entries(table)) {
    const option = `--${key}`;
    if (!reader) {
      command.option(option);
      continue;
    }
    const read = (word: string, before?: unknown) => {
      const value = reader.read(word, { option, say });
      return several ? [...((before as readonly unknown[] | undefined) ?? []), value] : value;
    };
    if (usual !== undefined) defaults[key] = read(usual);
    command.option(`${option} <value>`, '', read);
  }
  parseWords(command, words, say);
  return { options: { ...defaults, ...written(command, table) } as ArgumentsOf<Table>, others: command.args };
}

/** The values by the names of the table: commander keeps `dry-run` as `dryRun`, and `no-sandbox` as `sandbox: false`. */
function written(command: Command, table: OptionTable): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(table)) {
    const option = command.options.find(({ long }) => long === `--${key}`);
    const value = option && command.getOptionValue(option.attributeName());
    if (option?.negate ? value === false : value !== undefined) values[key] = option?.negate ? true : value;
  }
  return values;
}

/** Refuses an option with `once` that is written twice: only one of the values could count. */
export function refuseTwice(table: OptionTable, { words, say }: Omit<ReadOptionsOptions, 'command'>): void {
  for (const [key, { once }] of Object.entries(table)) {
    const option = `--${key}`;
    const given = words.filter((word) => word === option || word.startsWith(`${option}=`));
    if (once && given.length > 1) throw new UsageError(say('option-twice', { option }));
  }
}
