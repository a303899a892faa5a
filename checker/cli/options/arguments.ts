import { Command } from 'commander';
import type { LanguageId } from '../../model/actor.ts';
import type { Level } from '../../model/dialogue.ts';
import type { ReporterName } from '../../report/reporters.ts';
import type { Say } from '../words/check/say.ts';
import { parseWords, readersOf, refuseTwice } from './parse-words.ts';

/** What `check` was asked, as options. */
export interface CheckArguments {
  /** As they were written. */
  readonly questions: readonly string[];
  readonly dir?: string;
  readonly language?: LanguageId;
  readonly port?: number;
  readonly server?: string;
  readonly client?: string;
  readonly solution?: true;
  readonly only?: string;
  readonly dialogue?: string;
  readonly level: Level | 'all';
  readonly report: readonly AskedReport[];
  readonly output?: string;
  readonly pcap?: string;
  readonly seed?: string;
  readonly locale?: string;
  readonly strict?: true;
  readonly patience: number;
  readonly jobs?: number;
  readonly verbose?: true;
  readonly ascii?: true;
  readonly plain?: true;
  readonly watch?: true;
  readonly repeat?: number;
  readonly explore?: number;
}

/** `--report html=report.html`. */
interface AskedReport {
  readonly name: ReporterName;
  readonly file?: string;
}

/** What may be chosen, handed in by the parts that know. */
export interface Choices {
  readonly languages: readonly string[];
  readonly reports: readonly string[];
}

/** Reads the words behind `check`. Throws a UsageError of one line, in the reader's language. */
export function readArguments(words: readonly string[], choices: Choices, say: Say): CheckArguments {
  const { number, choice, text } = readersOf(say);
  const report = (value: string, before: readonly AskedReport[] = []): readonly AskedReport[] => {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
    choice('--report', choices.reports)(name);
    const asked = { name: name as ReporterName };
    return [...before, file === undefined ? asked : { ...asked, file: text('--report')(file) }];
  };
  const command = new Command('check')
    .argument('[questions...]')
    .option('--dir <dir>', '', text('--dir'))
    .option('--language <language>', '', choice('--language', choices.languages))
    .option('--port <n>', '', number('--port', 1, 65535))
    .option('--server <command>', '', text('--server'))
    .option('--client <command>', '', text('--client'))
    .option('--solution')
    .option('--only <name>', '', text('--only'))
    .option('--dialogue <file>', '', text('--dialogue'))
    .option('--level <level>', '', choice('--level', ['required', 'robust', 'all']), 'all')
    .option('--report <name>', '', report)
    .option('--output <file>', '', text('--output'))
    .option('--pcap <file>', '', text('--pcap'))
    .option('--seed <seed>', '', text('--seed'))
    .option('--locale <locale>', '', choice('--locale', ['en', 'fr']))
    .option('--strict')
    .option('--patience <ms>', '', number('--patience', 1, 3_600_000), 5000)
    .option('--jobs <n>', '', number('--jobs', 1, 256))
    .option('--verbose')
    .option('--ascii')
    .option('--plain')
    .option('--watch')
    .option('--repeat <n>', '', number('--repeat', 1, 10_000))
    .option('--explore <n>', '', number('--explore', 1, 10_000));
  parseWords(command, words, say);
  refuseTwice(words, ['--dir', '--language', '--server', '--client', '--only', '--dialogue'], say);
  return {
    ...command.opts(),
    report: command.opts().report ?? [{ name: 'terminal' }],
    questions: command.args,
  } as CheckArguments;
}
