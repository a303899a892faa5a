import { languages } from '../languages/languages.ts';
import type { Call } from '../languages/row/call.ts';
import type { Role } from '../model/actor.ts';
import type { Scene } from '../stage/scene/scene.ts';
import type { Players } from '../toolchain/players.ts';
import { startReadingLines } from './lines-of.ts';
import { placeOf } from './place.ts';
import type { StoodEvent } from './stood.ts';

/** The line at which a program, or a thread of it, says that it broke. If it says so several times, the last one. */
export async function brokenAt(scene: Scene, role: Role, players: Players): Promise<readonly StoodEvent[]> {
  const { folder, language } = players[role] ?? { folder: '', language: 'command' };
  const rows = language === 'command' ? Object.values(languages) : [languages[language]];
  const said = lastWordsOf(scene, role);
  const calls = [...rows.flatMap((row) => row.brokenAt(said)), ...(await crashOf(scene, role, players))];
  const place = placeOf(calls, folder);
  const isNull = scene.programs.get(role)?.crash?.isNull() === true;
  const pointer = isNull ? ({ pointer: 'null' } as const) : {};
  return place ? [{ event: 'stood', actor: role, waitsFor: [], ...place, ...pointer }] : [];
}

/** In UTF-16 units: twice the longest stack trace of any language, a thousand calls in Java. */
const longestAccount = 100_000;

/**
 * In UTF-16 units, from the line's end, where a language names file and line. A limit, because the patterns try each
 * start.
 */
const longestLine = 1000;

/**
 * The end of what a program has printed on stderr since it was started. Cut, because a pattern may take long over a
 * flood.
 */
function lastWordsOf({ recorder: { events } }: Scene, role: Role): string {
  const since = events.findLastIndex((event) => event.event === 'started' && event.actor === role);
  const said = events
    .slice(since)
    .map((event) =>
      event.event === 'showed' && event.actor === role && event.screen === 'stderr' ? event.text : '',
    )
    .join('');
  const lines = said.slice(-longestAccount).split('\n');
  return lines.map((line) => line.slice(-longestLine)).join('\n');
}

async function crashOf({ programs, room }: Scene, role: Role, players: Players): Promise<readonly Call[]> {
  const addresses = programs.get(role)?.crash?.calls() ?? [];
  const file = players[role]?.file;
  if (addresses.length === 0 || file === undefined) return [];
  const path = room.host.options.environment.PATH ?? '/usr/bin:/bin';
  const calls = await startReadingLines(file, path)(addresses);
  return calls.filter((call) => call !== undefined);
}
