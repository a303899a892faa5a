// What is under way when it is asked who waits for whom: it may arrive, and be taken, while the checker asks.
import { readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { openHost } from '../checker/index.ts';
import { playgroundScene } from '../checker/stage/live/playground-scene.ts';
import { beginPatience } from '../checker/stage/patience.ts';
import { startProgram } from '../checker/stage/program.ts';
import type { Scene } from '../checker/stage/scene.ts';
import { settle } from '../checker/stage/settle.ts';
import { prepare } from '../checker/toolchain/prepare.ts';
import { absent } from './tools.ts';

/** A server alone on stage, the first time that nothing new comes from it. */
async function onStage(t: Test, source: string) {
  const host = await openHost();
  t.teardown(() => host[Symbol.asyncDispose]());
  const file = `${t.testdir({ 'server.py': source })}/server.py`;
  const server = await prepare({ kind: 'source', language: 'python', file }, host.options);
  if (server.kind !== 'ready') throw new Error(server.kind);
  const { signal } = new AbortController();
  const scene = playgroundScene(host, { programs: { server }, port: 8080, patienceMs: 60_000, signal });
  t.teardown(() => scene.room[Symbol.asyncDispose]());
  const { room, recorder } = scene;
  const program = await startProgram({ role: 'server', ready: server, room, recorder });
  scene.programs.set('server', program);
  return { host, scene, program, rested: await settled(scene) };
}

/** Where patience is asked to decide, it need not be long: not for a program that has yet to start. */
const brief = (scene: Scene): Scene => ({ ...scene, patienceMs: 500 });

async function settled(scene: Scene) {
  for (;;) {
    const found = await settle(scene, { thorough: false, patience: beginPatience(scene) });
    if (found.kind === 'rest') return found;
  }
}

const skip = absent('python3');

t.test(
  'a program that was moved between two looks and what they mean is not at rest',
  { skip },
  async (t) => {
    const { host, scene, program, rested } = await onStage(t, 'input()\nwhile True: pass\n');
    if (!host.calls) return void t.pass('where the kernel tells nothing, patience decides');
    t.match(rested, { decided: 'at-rest', standings: [{ waitsFor: ['keyboard'], running: false }] });
    let typed = 0;
    const overtaken = Object.create(program, {
      // Asked of a program that two looks found blocked in the same place.
      flushed: {
        get() {
          if (typed++ === 0) program.type('a line\n');
          while (!readFileSync(`/proc/${program.pid}/syscall`, 'utf8').startsWith('running'));
          return true;
        },
      },
    });
    scene.programs.set('server', overtaken);
    t.match(await settled(brief(scene)), { decided: 'patience', standings: [{ running: true }] });
    t.equal(typed, 1, 'two equal looks were taken once');
  },
);

/** An end of a connection whose reset never leaves: a socket under repair is closed without a word (tcp(7), TCP_REPAIR). */
const withoutAWord = `import socket
listener = socket.create_server(('127.0.0.1', 8080))
client = socket.create_connection(('127.0.0.1', 8080))
server, _ = listener.accept()
if input() == 'leave':
    server.setsockopt(socket.IPPROTO_TCP, 19, 1)
    server.close()
client.recv(1)
`;

t.test(
  'a program whose partner is gone, and which has yet to hear of it, is not at rest',
  { skip },
  async (t) => {
    const { host, scene, program, rested } = await onStage(t, withoutAWord);
    if (!host.calls || !host.networks) return void t.pass('a network of its own is needed');
    t.match(rested, { decided: 'at-rest', standings: [{ waitsFor: ['keyboard'], connected: true }] });
    program.type('stay\n');
    t.match(await settled(scene), { decided: 'at-rest', standings: [{ waitsFor: ['client'] }] });

    const other = await onStage(t, withoutAWord);
    other.program.type('leave\n');
    let found = await settled(brief(other.scene));
    // Patience may end while it is still leaving.
    while (!found.standings[0]?.waitsFor.includes('client')) found = await settled(brief(other.scene));
    t.equal(found.decided, 'patience');
  },
);

t.test('what a program did before its start could be told is told after it', { skip }, async (t) => {
  await using host = await openHost();
  if (!host.networks) return void t.pass('a network of its own is needed');
  const source = "import socket\nsocket.create_connection(('127.0.0.1', 8080))\n";
  const file = `${t.testdir({ 'client.py': source })}/client.py`;
  const client = await prepare({ kind: 'source', language: 'python', file }, host.options);
  if (client.kind !== 'ready') throw new Error(client.kind);
  const { signal } = new AbortController();
  const programs = { client };
  const scene = playgroundScene(host, { programs, port: 8080, patienceMs: 500, signal });
  const { room, recorder } = scene;
  const late = Object.create(room, {
    // The checker loses its processor as soon as the program is there, until that has ended.
    own: {
      value: (pid: number) => {
        room.own(pid);
        while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1')));
      },
    },
  });
  const program = await startProgram({ role: 'client', ready: client, room: late, recorder });
  await program.gone;
  const told = recorder.events.map(({ event }) => event).filter((event) => event !== 'showed');
  t.same(told, ['started', 'refused', 'ended']);
  await room[Symbol.asyncDispose]();
});
