// Data on its way while the checker looks: it may arrive, and be read, between two looks.
import { readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { openHost } from '../checker/index.ts';
import type { Role } from '../checker/model/actor.ts';
import type { LaunchInRoom } from '../checker/room/room.ts';
import { playgroundScene } from '../checker/stage/live/playground-scene.ts';
import { startProgram } from '../checker/stage/scene/program.ts';
import type { Scene } from '../checker/stage/scene/scene.ts';
import { beginPatience } from '../checker/stage/settle/patience.ts';
import { settle } from '../checker/stage/settle/settle.ts';
import { prepare } from '../checker/toolchain/prepare.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const host = await openHost();
t.teardown(() => host[Symbol.asyncDispose]());
const skip =
  absent('python3') ||
  (!host.calls && 'where the kernel tells nothing, patience decides') ||
  (host.conditions.network === 'shared' && 'it takes a network of its own');

/** Makes a scene for one Python program, which is not started yet. */
async function sceneFor(t: Test, role: Role, source: string) {
  const file = `${t.testdir({ [`${role}.py`]: source })}/${role}.py`;
  const ready = await prepare({ kind: 'source', language: 'python', file }, host.options);
  if (ready.kind !== 'ready') throw new Error(ready.kind);
  const { signal } = new AbortController();
  const scene = playgroundScene(host, {
    programs: { [role]: ready },
    port: 8080,
    patienceMs: 60_000,
    signal,
  });
  t.teardown(() => scene[Symbol.asyncDispose]());
  return { scene, ready };
}

/** Starts a server on an empty stage, and waits for its first rest. */
async function onStage(t: Test, source: string) {
  const { scene, ready } = await sceneFor(t, 'server', source);
  const { room, recorder } = scene;
  const program = await startProgram({ role: 'server', ready, room, recorder });
  scene.programs.set('server', program);
  return { scene, program, rested: await restOf(scene) };
}

/**
 * The scene with a short patience, for a rest that patience must decide. A program that is still starting needs more.
 */
const brief = (scene: Scene): Scene => ({ ...scene, patienceMs: 500 });

/** Waits for the next rest, whatever is recorded before it. */
function restOf(scene: Scene) {
  return until('rest', async () => {
    const found = await settle(scene, { care: 'brisk', patience: beginPatience(scene) });
    return found.kind === 'rest' && found;
  });
}

t.test(
  'a program that was moved between two looks and what they mean is not at rest',
  { skip },
  async (t) => {
    const { scene, program, rested } = await onStage(t, 'input()\nwhile True: pass\n');
    t.match(rested, { decided: 'at-rest', standings: [{ waitsFor: ['keyboard'], running: false }] });
    let typed = 0;
    const overtaken = Object.create(program, {
      // Read after two equal looks found the program blocked: at that moment a line is typed, and the program runs.
      flushed: {
        get() {
          if (typed++ === 0) program.type('a line\n');
          while (!readFileSync(`/proc/${program.pid}/syscall`, 'utf8').startsWith('running'));
          return true;
        },
      },
    });
    scene.programs.set('server', overtaken);
    t.match(await restOf(brief(scene)), { decided: 'patience', standings: [{ running: true }] });
    t.equal(typed, 1, 'two equal looks were taken once');
  },
);

t.test('a program that has ended is not at rest before Node reports its end', { skip }, async (t) => {
  const { scene, program, rested } = await onStage(t, 'input()\n');
  t.match(rested, { decided: 'at-rest', standings: [{ alive: true }] });
  program.closeKeyboard();
  await program.gone;
  await until('closed screens', () => program.screensClosed);
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
  const settling = restOf(scene).then((rest) => {
    found = rest;
  });
  await until('ten looks', () => looks > 10 || found !== undefined);
  t.equal(found, undefined, 'it is looked at again and again');
  t.throws(() => readFileSync(`/proc/${program.pid}/stat`), 'it is gone');
  isTold = true;
  await settling;
  t.match(found, { decided: 'ended', standings: [{ alive: false }] });
});

/** Closes its end of a connection without a reset or an end: TCP_REPAIR closes a socket silently (tcp(7)). */
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
  'a program whose partner is gone is not at rest before it has heard of that end',
  { skip },
  async (t) => {
    const { scene, program, rested } = await onStage(t, withoutAWord);
    t.match(rested, { decided: 'at-rest', standings: [{ waitsFor: ['keyboard'], connected: true }] });
    program.type('stay\n');
    t.match(await restOf(scene), { decided: 'at-rest', standings: [{ waitsFor: ['client'] }] });

    const other = await onStage(t, withoutAWord);
    other.program.type('leave\n');
    // Patience may end while the program is still closing its socket.
    const found = await until('a server that waits for its client', async () => {
      const rest = await restOf(brief(other.scene));
      return rest.standings[0]?.waitsFor.includes('client') && rest;
    });
    t.equal(found.decided, 'patience');
  },
);

t.test('events before the recorded start of a program are recorded after it', { skip }, async (t) => {
  const source = "import socket\nsocket.create_connection(('127.0.0.1', 8080))\n";
  const { scene, ready } = await sceneFor(t, 'client', source);
  const { room, recorder } = scene;
  const late = Object.create(room, {
    // Delays the checker between the program's start and its record, until the program has ended.
    start: {
      value: (begin: (launch: LaunchInRoom) => unknown) =>
        room.start((launch) =>
          begin((...given) => {
            const launched = launch(...given);
            while (!/\) Z /.test(readFileSync(`/proc/${launched.pid}/stat`, 'latin1')));
            return launched;
          }),
        ),
    },
  });
  const program = await startProgram({ role: 'client', ready, room: late, recorder });
  await program.gone;
  const told = recorder.events.map(({ event }) => event).filter((event) => event !== 'showed');
  t.same(told, ['started', 'refused', 'ended']);
});
