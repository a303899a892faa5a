import type { Environment } from '../../model/environment.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';

/** The language that the environment asks for, and whether it can show more than ASCII. */
export function examineLocale(environment: Environment, say: SayDoctor): Diagnosis {
  const value = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const encoding = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  if (/utf-?8/i.test(encoding))
    return { subject: 'locale', state: 'fine', found: say('locale.fine', { value: value ?? encoding }) };
  return {
    subject: 'locale',
    state: 'limited',
    found: value ? say('locale.bytes', { value }) : say('locale.none'),
    cost: say('locale.cost'),
    fix: say('locale.mend'),
  };
}

/** The terminal that the words go to. */
export interface Window {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly term: string;
  readonly colours: 'colours' | 'no-colours';
}

const leastColumns = 40;

/** Whether the terminal is wide enough. */
export function examineTerminal(
  { isTTY, columns = 80, rows = 24, ...more }: Window,
  say: SayDoctor,
): Diagnosis {
  if (!isTTY) return { subject: 'terminal', state: 'fine', found: say('terminal.none') };
  const { term } = more;
  const colours = say(`terminal.${more.colours}`);
  const found = say('terminal.fine', { columns: String(columns), rows: String(rows), term, colours });
  if (columns >= leastColumns) return { subject: 'terminal', state: 'fine', found };
  return {
    subject: 'terminal',
    state: 'limited',
    found,
    cost: say('terminal.narrow.cost'),
    fix: say('terminal.narrow.mend'),
  };
}
