import pLimit, { type LimitFunction } from 'p-limit';
import { otherRole, type Role } from '../model/actor.ts';
import type { Standing } from '../model/standing.ts';
import type { LocateFloodingOptions, Locator } from '../stage/locator.ts';
import { lookAt, understandScene } from '../stage/scene/look-at.ts';
import type { Scene } from '../stage/scene/scene.ts';
import { beginPatience } from '../stage/settle/patience.ts';
import { settle } from '../stage/settle/settle.ts';
import type { Players } from '../toolchain/players.ts';
import { asksAt } from './asks-at.ts';
import { brokenAt } from './broken-at.ts';
import { callsAt } from './calls-at.ts';
import { recordHolds } from './holds.ts';
import { standsAt } from './stands-at.ts';
import { createUntil } from './until.ts';

/** Finds source lines for `play`. */
export const locator: Locator = { locatePrograms, locateFlooding };

/**
 * Records the lines at which the student's programs stand. Called after a failure and before anything else is tried,
 * while the programs still stand there. Programs of the solution are not located.
 */
async function locatePrograms(scene: Scene, players: Players): Promise<void> {
  const { cast } = scene;
  const students = [...scene.programs.keys()].filter((role) => cast[role].kind === 'student');
  if (students.length === 0) return;
  // One that floods is located before it is ended.
  const programs = [...scene.programs.values()];
  await createUntil(scene)('the end of every flood', () => programs.every(({ floods }) => !floods));
  const standings = await standingsNow(scene);
  recordHolds(scene, students);
  await inTurn(scene, async () => {
    const unlocated = students.filter((role) => !isLocated(scene, role));
    const answers = await Promise.all(
      unlocated.map(async (role) => [
        ...(await brokenAt(scene, role, players)),
        ...asksAt(scene, role, players),
        ...callsAt(role, players),
        ...(await standsAt(scene, { role, players, standings })),
      ]),
    );
    for (const stood of answers.flat()) scene.recorder.record(stood);
  });
}

/** A program that is asked by two at once would write two answers, each of which may be taken for the other's. */
function inTurn(scene: Scene, locate: () => Promise<void>): Promise<void> {
  const turn = turns.get(scene) ?? pLimit(1);
  turns.set(scene, turn);
  return turn(locate);
}

const turns = new WeakMap<Scene, LimitFunction>();

/**
 * As `locatePrograms`, for a program that floods its screen or its connection, before it is killed for that. What it
 * floods is no longer read, so the program blocks where it prints or sends.
 */
async function locateFlooding(scene: Scene, { role, medium, players }: LocateFloodingOptions): Promise<void> {
  if (scene.cast[role].kind !== 'student') return;
  const look = () => understandScene(scene, lookAt(scene)).standings.filter(({ actor }) => actor === role);
  const writesTo = medium === 'screen' ? 'screen' : otherRole(role);
  await createUntil(scene)(`the ${role} to stand where it writes to the ${medium}`, () =>
    // A thread that reads from its partner waits for it too, while another sends.
    look().some(({ waitsFor, running }) => waitsFor.includes(writesTo) && !(medium === 'wire' && running)),
  );
  await inTurn(scene, async () => {
    if (isLocated(scene, role)) return;
    for (const stood of await standsAt(scene, { role, players, standings: look() }))
      scene.recorder.record(stood);
  });
}

/** The standings that decided. If something else decided, those at the next rest. */
async function standingsNow(scene: Scene): Promise<readonly Standing[]> {
  const patience = beginPatience(scene);
  for (;;) {
    const last = scene.recorder.events.at(-1);
    if (last?.event === 'at-rest') return last.standings;
    const settled = await settle(scene, { care: 'brisk', patience });
    if (settled.kind === 'rest') return settled.standings;
  }
}

/** True for a program that `locateFlooding` has located. */
function isLocated({ recorder: { events } }: Scene, role: Role): boolean {
  const since = events.findLastIndex((event) => event.event === 'started' && event.actor === role);
  return events.slice(since).some((event) => event.event === 'stood' && event.actor === role);
}
