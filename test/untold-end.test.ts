// A program that has ended is gone from /proc a little before Node tells of it.
import { readFileSync } from 'node:fs';
import t from 'tap';
import { openHost } from '../checker/index.ts';
import { playgroundScene } from '../checker/stage/live/playground-scene.ts';
import { beginPatience } from '../checker/stage/patience.ts';
import { startProgram } from '../checker/stage/program.ts';
import { settle } from '../checker/stage/settle.ts';
import { prepare } from '../checker/toolchain/prepare.ts';
import { until } from './processes.ts';
import { absent } from './tools.ts';

t.test(
  'one that is gone, and whose end nobody has told yet, is not at rest',
  { skip: absent('python3') },
  async (t) => {
    await using host = await openHost();
    if (!host.calls) return void t.pass('where the kernel tells nothing, patience decides');
    const file = `${t.testdir({ 'server.py': 'input()\n' })}/server.py`;
    const ready = await prepare({ kind: 'source', language: 'python', file }, host.options);
    if (ready.kind !== 'ready') throw new Error(ready.kind);
    const { signal } = new AbortController();
    const scene = playgroundScene(host, {
      programs: { server: ready },
      port: 8080,
      patienceMs: 60_000,
      signal,
    });
    const { room, recorder } = scene;
    const program = await startProgram({ role: 'server', ready, room, recorder });
    scene.programs.set('server', program);
    const settled = async () => {
      for (;;) {
        const found = await settle(scene, { thorough: false, patience: beginPatience(scene) });
        if (found.kind === 'rest') return found;
      }
    };
    t.match(await settled(), { decided: 'at-rest', standings: [{ alive: true }] });
    program.closeKeyboard();
    await program.gone;
    await until(() => program.screensClosed);
    let looks = 0;
    let isTold = false;
    const silent = Object.create(program, {
      ended: { get: () => isTold },
      watched: {
        value: () => {
          looks += 1;
          return { ...program.watched(), roots: [program.pid] };
        },
      },
    });
    scene.programs.set('server', silent);
    let found: unknown;
    const settling = settled().then((rest) => {
      found = rest;
    });
    await until(() => looks > 10 || found !== undefined);
    t.equal(found, undefined, 'it is looked at again and again');
    t.throws(() => readFileSync(`/proc/${program.pid}/stat`), 'it is gone');
    isTold = true;
    await settling;
    t.match(found, { decided: 'ended', standings: [{ alive: false }] });
    await room[Symbol.asyncDispose]();
  },
);
