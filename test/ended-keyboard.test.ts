// Whoever else still has a copy of it, a keyboard that the checker has closed is about to end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readlinkSync } from 'node:fs';
import t from 'tap';
import { openHost } from '../checker/index.ts';
import { openScene } from '../checker/stage/scene/open-scene.ts';
import { startProgram } from '../checker/stage/scene/program.ts';
import { beginPatience } from '../checker/stage/settle/patience.ts';
import { settle } from '../checker/stage/settle/settle.ts';
import { until } from './until.ts';

const host = await openHost();
t.teardown(() => host[Symbol.asyncDispose]());
const skip = host.conditions.rest === 'patience' && 'rest cannot be proved on this machine';

/** A program on stage that copies its keyboard to its screen. */
async function play() {
  const scene = openScene(host, {
    cast: { server: { kind: 'student' }, client: { kind: 'peer' } },
    ...{ steps: [], port: 8080, patienceMs: 300, pace: 'brisk', on: 'pipes' },
    signal: new AbortController().signal,
  });
  const command = { file: '/bin/cat', args: [], folder: '/', environment: {} };
  const ready = { kind: 'ready', language: 'command', takesPort: false, ...command } as const;
  const { room, recorder } = scene;
  const program = await startProgram({ role: 'server', ready, room, recorder });
  scene.programs.set('server', program);
  const settled = () => settle(scene, { care: 'brisk', patience: beginPatience(scene) });
  return { scene, program, settled };
}

/** This process's own descriptors of a pipe. */
function descriptorsOf(pipe: string | undefined): readonly number[] {
  const target = (name: string) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`);
    } catch {
      return '';
    }
  };
  return readdirSync('/proc/self/fd')
    .filter((name) => target(name) === pipe)
    .map(Number);
}

t.test('a keyboard that is being closed is not handed over until it is', { skip }, async (t) => {
  const { scene, program, settled } = await play();
  await using _ = scene;
  t.match(await settled(), { kind: 'rest', decided: 'at-rest' });
  const { keyboard } = program.watched();
  t.equal(descriptorsOf(keyboard).length, 1);
  program.closeKeyboard();
  t.notOk(program.flushed);
  program.closeKeyboard();
  await until('the end of the keyboard', () => program.flushed);
  t.same(descriptorsOf(keyboard), []);
  await program.gone;
});

t.test(
  'while another process holds the keyboard, its end is on its way, and no rest',
  { skip },
  async (t) => {
    const { scene, program, settled } = await play();
    await using _ = scene;
    t.match(await settled(), { kind: 'rest', decided: 'at-rest' });
    const [descriptor = 0] = descriptorsOf(program.watched().keyboard);
    // As a process that is being started does for a moment: the kernel closes its copy after posix_spawn(3) has returned.
    const holder = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore', descriptor] });
    program.closeKeyboard();
    t.match(await settled(), { kind: 'rest', decided: 'patience' });
    holder.stdin?.end();
    await once(holder, 'close');
    const after = await settled();
    // The program ends then. That may be news, or be known before the wait began.
    t.ok(after.kind === 'news' || after.decided === 'ended');
    await program.gone;
  },
);
