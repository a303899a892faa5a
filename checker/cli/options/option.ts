import type { Locale } from '../../model/locale.ts';
import type { Reader } from './readers.ts';

/** Words in each language that the checker speaks. */
export type Phrase = Readonly<Record<Locale, string>>;

/** A row of a command's table: one option, all that is known of it but its name. */
export interface Option {
  /** What stands for the value in the help: `DIR`. */
  readonly value?: string | Phrase;
  /** An option without one is a switch. */
  readonly reader?: Reader<unknown>;
  /** It may be written several times, and all its values count. */
  readonly several?: true;
  /** Writing it a second time is refused, for one of the two would be forgotten. */
  readonly once?: true;
  /** The value that it has when it is left out, as a person would write it. */
  readonly default?: string;
  /** What holds when it is left out, where that is no value of its own. */
  readonly leftOut?: Phrase;
  /**
   * What it does. `{choices}` lists the values that may be chosen, `{port}` is the lab's; `{default}` says where the
   * default stands, if not at the end. No line is broken at a no-break space.
   */
  readonly help: Phrase;
}

/** The options of a command by their names, without the dashes. */
export type OptionTable = Readonly<Record<string, Option>>;

/** What the words of a command are read to: a value for each option that has a default, and for each that was written. */
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
