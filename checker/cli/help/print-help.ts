import { typeset } from '../../explain/text/typography.ts';
import type { Locale } from '../../model/locale.ts';
import { widthOf } from '../../report/text/width.ts';
import { pad, wrap } from '../../report/text/wrap.ts';
import type { Option, Phrase } from '../options/option.ts';
import { choiceOf } from '../words/choice-of.ts';
import type { HelpPage } from './help-page.ts';

/** What the help says about the lab. */
export interface PrintHelpOptions {
  readonly locale: Locale;
  /** The ids of the questions, in the order of the sheet. */
  readonly questions: readonly string[];
  /** The question that an example names. */
  readonly example: string;
  readonly port: number;
}

const columns = 80;
/** The column at which the description of an option begins. */
const margin = 24;

/** The help of a command as text of 80 columns. */
export function printHelp(command: string, page: HelpPage, options: PrintHelpOptions): string {
  const { locale } = options;
  const say = (phrase: Phrase) => typeset(fill(phrase[locale], factsOf(options)), locale);
  const { usage, operand, sections, remaining, examples } = page;
  return [
    `${say({ en: 'Usage:', fr: 'Usage :' })} npm run ${command} ${usage}`,
    '',
    ...wrap(say(page.summary), columns),
    ...(operand ? ['', ...row(operand.name, say(operand.help))] : []),
    ...sections.flatMap(({ title, options: rows }) => [
      '',
      ...(title ? [say(title)] : []),
      ...Object.entries(rows).flatMap(([name, option]) => describe(`--${name}`, option, say)),
    ]),
    ...(remaining === undefined ? [] : [`  ${remaining}`]),
    '',
    say({ en: 'Examples', fr: 'Exemples' }),
    ...say(examples)
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    ...wrap(say(page.closing), columns),
    '',
  ].join('\n');
}

function factsOf({ locale, questions, example, port }: PrintHelpOptions): Readonly<Record<string, string>> {
  const [first = ''] = questions;
  return {
    questions: questions.join(', '),
    all: questions.join(' '),
    either: choiceOf(questions, { en: 'or', fr: 'ou' }[locale]),
    first,
    example,
    port: String(port),
  };
}

/** Replaces `{name}` by its fact; other names stay for `describe`. */
function fill(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
}

/** A no-break space. */
const solid = '\u00a0';

function describe(name: string, option: Option, say: (phrase: Phrase) => string): readonly string[] {
  const { value, reader, help, leftOut, default: usual } = option;
  const named = value === undefined || typeof value === 'string' ? value : say(value);
  const note = usual === undefined ? leftOut : { en: `${usual} if left out`, fr: `${usual} par défaut` };
  const text = say(help);
  const placed = note && !text.includes('{default}') ? `${text} {default}` : text;
  const facts = {
    choices: reader?.choices?.join(', ') ?? '',
    default: note ? `(${say(note)})`.replaceAll(' ', solid) : '',
  };
  return row(named === undefined ? name : `${name} ${named}`, fill(placed, facts));
}

/** A name and its description beside it, or below if the name is too long. */
function row(name: string, text: string): readonly string[] {
  const lines = wrap(text, columns - margin).map((line) => line.replaceAll(solid, ' '));
  const lead = `  ${name}`;
  const [first = '', ...others] = widthOf(lead) + 2 <= margin ? lines : ['', ...lines];
  const below = others.map((line) => ' '.repeat(margin) + line);
  return [first === '' ? lead : pad(lead, margin) + first, ...below];
}
