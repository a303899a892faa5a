import type { Locale } from '../../model/locale.ts';
import type { Reader } from './readers.ts';

/** A text in every language of the checker. */
export type Phrase = Readonly<Record<Locale, string>>;

/** One option in a command's table. */
export interface Option {
  /** The placeholder of the value in the help: `DIR`. */
  readonly value?: string | Phrase;
  /** Reads the value; an option without a reader is a switch. */
  readonly reader?: Reader<unknown>;
  /** The option may be written several times, and all its values count. */
  readonly several?: true;
  /** A second one is refused, because only one of the two values could count. */
  readonly once?: true;
  /** The value if the option is not written, as a person would write it. */
  readonly default?: string;
  /** What holds if the option is not written, for options without `default`. */
  readonly leftOut?: Phrase;
  /**
   * What the option does. `{choices}` lists the values to choose from, `{port}` is the lab's; `{default}` says where
   * the default is named, if not at the end. No line is broken at a no-break space.
   */
  readonly help: Phrase;
}

/** The options of a command by name, without the dashes. */
export type OptionTable = Readonly<Record<string, Option>>;

/** The type of the values read from a table: required for an option with a default, optional for the others. */
export type ArgumentsOf<Table extends OptionTable> = Readonly<
  { [Name in keyof Table as Table[Name] extends Defaulted ? Name : never]: ValueOf<Table[Name]> } & {
    [Name in keyof Table as Table[Name] extends Defaulted ? never : Name]?: ValueOf<Table[Name]>;
  }
>;

interface Defaulted {
  readonly default: string;
}

type ValueOf<Row extends Option> = Row extends { readonly reader: Reader<infer Value> }
  ? Row extends { readonly several: true }
    ? readonly Value[]
    : Value
  : true;
