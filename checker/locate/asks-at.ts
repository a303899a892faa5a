import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { promptBefore } from '../judge/asking/prompt.ts';
import type { Role } from '../model/actor.ts';
import type { Scene } from '../stage/scene/scene.ts';
import type { Players } from '../toolchain/players.ts';
import { placeOf } from './place.ts';
import type { StoodEvent } from './stood.ts';

/**
 * The line of a program that holds the words with which it asked for what was typed first: once that is read, the
 * program stands elsewhere. None if the words are put together while it runs.
 */
export function asksAt(scene: Scene, role: Role, players: Players): readonly StoodEvent[] {
  const { events } = scene.recorder;
  const { source, folder = '' } = players[role] ?? {};
  const since = events.findLastIndex((event) => event.event === 'started' && event.actor === role);
  const typed = events.findIndex(
    (event, index) => index > since && event.event === 'typed' && event.actor === role && !event.answer,
  );
  const prompt = promptBefore(events, role, typed < 0 ? events.length : typed);
  if (prompt === '' || source === undefined) return [];
  const line = linesOf(source).findIndex((text) => text.includes(prompt)) + 1;
  const place = line > 0 ? placeOf([{ file: basename(source), line }], folder) : undefined;
  return place ? [{ event: 'stood', actor: role, waitsFor: [], asks: true, ...place }] : [];
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r\n|[\n\r]/);
  } catch {
    return [];
  }
}
