import { languageOf } from '../../languages/languages.ts';
import { otherRole, type Role } from '../../model/actor.ts';
import type { Source } from '../../model/standing.ts';
import type { ProcessPlace } from '../moment.ts';
import type { ShownSource } from '../show.ts';

/** What a process of a program waits for. */
export interface NumberedPlaceOptions {
  readonly role: Role;
  readonly waitsFor: readonly Source[];
}

/**
 * The line in which a program waits, by the numbers of the sheet in its comments: `// 3) wait for the server`. For a
 * program in Node, which stands in its event loop and in no line: what it waits for is known, and one line waits for that.
 */
export function numberedPlace(
  { file, text }: ShownSource,
  { role, waitsFor }: NumberedPlaceOptions,
): ProcessPlace | undefined {
  const [source, ...others] = waitsFor;
  const language = languageOf(file);
  if (language !== 'typescript' && language !== 'javascript') return undefined;
  if (source === undefined || others.length > 0) return undefined;
  const number =
    source === 'keyboard' ? keyboard[role] : source === otherRole(role) ? network[role] : undefined;
  if (number === undefined) return undefined;
  const lines = text.split('\n');
  const found = lines.flatMap((line, at) => (new RegExp(`// ${number}\\) `).test(line) ? [at + 1] : []));
  const [line, ...more] = found;
  return line === undefined || more.length > 0 ? undefined : { file, line };
}

/** The numbers of the sheet: where each role reads its keyboard, and where it waits for the other. */
const keyboard: Readonly<Record<Role, number>> = { client: 1, server: 7 };
const network: Readonly<Record<Role, number>> = { client: 3, server: 5 };
