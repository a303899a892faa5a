import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { LanguageId } from '../model/actor.ts';
import type { Level } from '../model/dialogue.ts';
import { UsageError } from '../model/fault.ts';
import { type QuestionId, questions } from '../model/question.ts';
import type { ReporterName } from '../report/reporters.ts';
import type { Say } from './words/say.ts';

/** What `check` was asked, as options. */
export interface CheckArguments {
  readonly questions: readonly QuestionId[];
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
  const number = (option: string, least: number, most: number) => (value: string) => {
    const given = Number(value);
    if (/^\d+$/.test(value) && given >= least && given <= most) return given;
    throw new UsageError(say('bad-number', { option, value, least, most }));
  };
  const choice = (option: string, allowed: readonly string[]) => (value: string) => {
    if (allowed.includes(value)) return value;
    throw new UsageError(say('bad-choice', { option, value, choices: allowed.join(', ') }));
  };
  const text = (option: string) => (value: string) => {
    if (value.trim() !== '') return value;
    throw new UsageError(say('option-needs-value', { option }));
  };
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
    .option('--pcap <file>')
    .option('--seed <seed>', '', text('--seed'))
    .option('--locale <locale>', '', choice('--locale', ['en', 'fr']))
    .option('--strict')
    .option('--patience <ms>', '', number('--patience', 1, 3_600_000), 5000)
    .option('--jobs <n>', '', number('--jobs', 1, 256))
    .option('--verbose')
    .option('--ascii')
    .option('--plain')
    .option('--watch')
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  try {
    command.parse(words, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError && !(error instanceof InvalidArgumentError)
      ? inWords(error, say)
      : error;
  }
  return {
    ...command.opts(),
    report: command.opts().report ?? [{ name: 'terminal' }],
    questions: command.args.map((word) => questionNamed(word, say)),
  } as CheckArguments;
}

function questionNamed(word: string, say: Say): QuestionId {
  const found = questions.find(({ id }) => id === word.toLowerCase() || id === `q${word}`);
  if (!found) throw new UsageError(say('unknown-question', { word }));
  return found.id;
}

/** commander says it in English alone; what it is about stands in quotes in its message. */
function inWords(error: CommanderError, say: Say): Error {
  const option = /'([^' ]+)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') {
    const guess = /Did you mean (\S+)\?/.exec(error.message)?.[1];
    return new UsageError(
      say('unknown-option', { option, hint: guess ? say('did-you-mean', { guess }) : '' }),
    );
  }
  if (error.code === 'commander.optionMissingArgument')
    return new UsageError(say('option-needs-value', { option }));
  return error;
}
