import type { Arrival } from './arrival.ts';

/** A line of the list, and the student it names, if it does. */
interface Line {
  readonly address: string;
  readonly named: string;
}

/**
 * The repositories of a list: an address or a path on each line, beside it perhaps the student, as a word or after a
 * tab, a comma or a semicolon. Lines that begin with `#` are comments. Undefined if a line has no address.
 */
export function repositoriesIn(text: string): readonly Arrival[] | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !line.startsWith('#')).map(readLine);
  const known = told.filter((one) => one !== undefined);
  if (told.length === 0 || known.length < told.length) return undefined;
  const short = known.map(({ address }) => tailOf(address, 1));
  return known.map(({ address, named }, place) => {
    const tail = short[place] ?? '';
    const isShared = short.some((other, at) => at !== place && other === tail);
    const name = named || (isShared ? tailOf(address, 2) : tail);
    return { origin: withoutPassword(address), name, source: { kind: 'repository', address } };
  });
}

/** `https://…`, `git@host:path`, or a path with a slash. */
const addressed = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:|[~.]{0,2}\/|[^\s/]+\/)/i;

function readLine(line: string): Line | undefined {
  const cells = line.split(/[\t;,]/).map((cell) => cell.trim());
  const words =
    cells.length > 1 ? cells : addressed.test(line) && !/\s/.test(line) ? [line] : line.split(/\s+/);
  const address = words.find((word) => addressed.test(word));
  if (address === undefined) return undefined;
  const named = words.filter((word) => word !== address && word !== '').join(' ');
  return { address, named };
}

/** The last parts of an address: `tp2`, or `jeanne/tp2`, which tells the students apart where every repository is called `tp2`. */
function tailOf(address: string, count: number): string {
  const parts = address
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .split(/[/:]/);
  return parts
    .filter((part) => part !== '')
    .slice(-count)
    .join('/');
}

/** An address as it may be shown. */
function withoutPassword(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1');
}
