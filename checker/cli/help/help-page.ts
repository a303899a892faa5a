import type { OptionTable, Phrase } from '../options/option.ts';

/**
 * What `--help` prints for a command. In its phrases `{questions}` lists the questions of the lab, `{either}`
 * offers them, `{all}` names them without commas, `{first}` is the first of them, `{example}` one that asks for two programs where there is one, `{port}`
 * the lab's.
 */
export interface HelpPage {
  /** What may follow the command: `[-- QUESTIONS… OPTIONS]`. */
  readonly usage: string;
  /** A paragraph a line. */
  readonly summary: Phrase;
  readonly operand?: { readonly name: string; readonly help: Phrase };
  readonly sections: readonly { readonly title?: Phrase; readonly options: OptionTable }[];
  /** After the options, a line each. */
  readonly remaining?: string;
  /** Commands, a line each. */
  readonly examples: Phrase;
  readonly closing: Phrase;
}
