// What one look costs: `node --import=tsx bench/look.ts SERVER CLIENT LANGUAGE` starts a pair, waits until it is at
// rest and looks again and again. Prints JSON, in microseconds.
import { resolve } from 'node:path';
import { openHost } from '../checker/index.ts';
import type { Program } from '../checker/model/submission.ts';
import { playgroundScene } from '../checker/stage/live/playground-scene.ts';
import { lookAt, understandScene } from '../checker/stage/scene/look-at.ts';
import { startProgram } from '../checker/stage/scene/program.ts';
import { beginPatience } from '../checker/stage/settle/patience.ts';
import { settle } from '../checker/stage/settle/settle.ts';
import { prepare } from '../checker/toolchain/prepare.ts';

const [server = '', client = '', language] = process.argv.slice(2);
const times = 2000;

await using host = await openHost();
const programs = { server: await prepared(server), client: await prepared(client) };
const scene = playgroundScene(host, {
  programs,
  port: 8080,
  patienceMs: 60_000,
  signal: new AbortController().signal,
});
try {
  for (const role of ['server', 'client'] as const) {
    const { room, recorder } = scene;
    scene.programs.set(role, await startProgram({ role, ready: programs[role], room, recorder }));
    while ((await settle(scene, { care: 'sure', patience: beginPatience(scene) })).kind === 'news');
  }
  const seen = lookAt(scene);
  const threads = seen.programs.flatMap((one) => one.processes.flatMap((process) => process.threads)).length;
  const look = microseconds(() => lookAt(scene));
  const understand = microseconds(() => understandScene(scene, seen));
  console.log(JSON.stringify({ threads, look, understand }));
} finally {
  await scene[Symbol.asyncDispose]();
}

async function prepared(file: string) {
  const program = { kind: 'source', language, file: resolve(file) } as Program;
  const ready = await prepare(program, host.options);
  if (ready.kind !== 'ready') throw new Error(`${file}: ${ready.kind}`);
  return ready;
}

/** The median time of an act. */
function microseconds(act: () => unknown): number {
  const taken = Array.from({ length: times }, () => {
    const began = performance.now();
    act();
    return (performance.now() - began) * 1000;
  });
  return Math.round(taken.sort((one, other) => one - other)[times / 2] ?? 0);
}
