import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CellId, cellIds } from '../checker/demo/cells.ts';
import type { Moment } from '../checker/demo/moment.ts';
import { record } from '../checker/demo/replay/recorder.ts';
import type { ReplayFile } from '../checker/demo/replay/replay-file.ts';
import type { DemoRequest } from '../checker/demo/request.ts';
import { type Demo, openDemo } from '../checker/demo/stage/demo.ts';
import { readCells } from '../checker/demo/stage/pairs.ts';
import { openHost } from '../checker/index.ts';
import type { Role } from '../checker/model/actor.ts';

/** What is typed in the runs that the repository keeps: one line of each side, and where it goes on, a second one. */
const typed: readonly (readonly [Role, string])[] = [
  ['client', 'Bonjour'],
  ['server', 'Salut'],
  ['client', 'Ça va\u202f?'],
  ['server', 'Oui, et toi\u202f?'],
];

/** Plays all four pairs in Python, and records them. A line is typed when the programs have rested after the one before. */
export async function recordRuns(): Promise<ReadonlyMap<CellId, ReplayFile>> {
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  await using host = await openHost();
  await using demo = await openDemo({
    ...{ host, language: 'python', lost: [], labPort: 8080, onFault: fail },
    pair: { kind: 'cells' },
    pairsIn: (language) => readCells(folder, language),
    epochMs: () => Date.now(),
  });
  using recorder = record(demo);
  const requests: readonly DemoRequest[] = [
    { do: 'play' },
    ...typed.map(([role, line]): DemoRequest => ({ do: 'type', role, line })),
  ];
  for (const [place, request] of requests.entries()) {
    await demo.ask(request);
    await Promise.race([failed, settled(demo, place)]);
  }
  return new Map(cellIds.map((id) => [id, replayOf(recorder.replayOf(id), id)]));
}

const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'demo');
const roles = ['client', 'server'] as const;

function replayOf(replay: ReplayFile | undefined, id: CellId): ReplayFile {
  if (!replay) throw new Error(`${id}: nothing was recorded`);
  return replay;
}

/** Resolves when every pair is at rest with so many lines typed, and it is known in which line each program stands. */
function settled(demo: Demo, lines: number): Promise<void> {
  return new Promise((resolve) => {
    const listening = demo.listen(() => {
      if (!Object.values(demo.show.cells).every(({ moment }) => isSettled(moment, lines))) return;
      resolve();
      // The listener is called once before it is known.
      queueMicrotask(() => listening[Symbol.dispose]());
    });
  });
}

/** Each line was taken, or waits at a program that does not read its keyboard. */
export function isSettled({ state, sides }: Moment, lines: number): boolean {
  const all = roles.flatMap((role) => [
    ...sides[role].keyboard.waiting,
    ...sides[role].screen.filter(({ kind }) => kind === 'typed'),
  ]);
  const asks = roles.some(
    (role) => sides[role].waitsFor.includes('keyboard') && sides[role].keyboard.waiting.length > 0,
  );
  const isLocated = roles.every((role) => sides[role].processes.some(({ place }) => place !== undefined));
  return state === 'rest' && all.length === lines && !asks && isLocated;
}
