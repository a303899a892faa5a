import type { OptionTable, Phrase } from '../options/option.ts';

/**
 * What `--help` prints for a command. Its phrases may hold `{questions}` (the ids of the questions, with commas),
 * `{either}` (the same, with "or"), `{all}` (without commas), `{first}` (the first of them), `{example}` (one that
 * asks for two programs, if there is one) and `{port}` (the lab's).
 */
export interface HelpPage {
  /** What may follow the command: `[-- QUESTIONS… OPTIONS]`. */
  readonly usage: string;
  /** One paragraph a line. */
  readonly summary: Phrase;
  readonly operand?: { readonly name: string; readonly help: Phrase };
  readonly sections: readonly { readonly title?: Phrase; readonly options: OptionTable }[];
  /** One line each, after the options. */
  readonly remaining?: string;
  /** Commands, one a line. */
  readonly examples: Phrase;
  readonly closing: Phrase;
}
