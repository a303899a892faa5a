import type { Role } from '../model/actor.ts';
import type { Standing } from '../model/transcript.ts';
import type { Locator } from '../stage/locator.ts';
import { beginPatience } from '../stage/patience.ts';
import { lookAt, type Scene, understandScene } from '../stage/scene.ts';
import { settle } from '../stage/settle.ts';
import type { Players } from '../toolchain/players.ts';
import { brokenAt } from './broken-at.ts';
import { standsAt } from './stands-at.ts';
import { createUntil } from './until.ts';

/** What `play` asks for the lines in which programs stand. */
export const locator: Locator = { locatePrograms, locateFlooding };

/**
 * Records in which lines of their source the student's programs stand, once the dialogue has failed and before
 * anything else is tried: they stand there now. Nothing is asked of a program of the solution's.
 */
async function locatePrograms(scene: Scene, players: Players): Promise<void> {
  const { cast } = scene;
  const students = [...scene.programs.keys()].filter((role) => cast[role].kind === 'student');
  if (students.length === 0) return;
  const standings = await standingsNow(scene);
  const open = students.filter((role) => !isTold(scene, role));
  const answers = await Promise.all(
    open.map(async (role) => [
      ...(await brokenAt(scene, role, players)),
      ...(await standsAt(scene, { role, players, standings })),
    ]),
  );
  for (const stood of answers.flat()) scene.recorder.record(stood);
}

/**
 * The same for a program that floods its screen, before it is ended for that. Nobody reads the screen any more, so the
 * program comes to stand where it prints.
 */
async function locateFlooding(scene: Scene, role: Role, players: Players): Promise<void> {
  if (scene.cast[role].kind !== 'student') return;
  const look = () => understandScene(scene, lookAt(scene)).standings.filter(({ actor }) => actor === role);
  await createUntil(scene)(`the ${role} to stand where it prints`, () =>
    look().some(({ waitsFor }) => waitsFor.includes('screen')),
  );
  for (const stood of await standsAt(scene, { role, players, standings: look() }))
    scene.recorder.record(stood);
}

/** Those that decided, or, when something else did, those at the rest that follows. */
async function standingsNow(scene: Scene): Promise<readonly Standing[]> {
  const patience = beginPatience(scene);
  for (;;) {
    const last = scene.recorder.events.at(-1);
    if (last?.event === 'at-rest') return last.standings;
    const settled = await settle(scene, { thorough: false, patience });
    if (settled.kind === 'rest') return settled.standings;
  }
}

/** It was asked as it flooded. */
function isTold({ recorder: { events } }: Scene, role: Role): boolean {
  const since = events.findLastIndex((event) => event.event === 'started' && event.actor === role);
  return events.slice(since).some((event) => event.event === 'stood' && event.actor === role);
}
