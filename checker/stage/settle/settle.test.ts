// How it is decided that programs are at rest, from what /proc said of real ones look after look.
import { readFileSync } from 'node:fs';
import t from 'tap';
import { type RecordedProc, replayProc, replaySockets } from '../../../test/recorded-proc.ts';
import { callsOf } from '../../kernel/calls.ts';
import type { Proc } from '../../kernel/proc.ts';
import { createCallTimes } from '../../kernel/standing/call-times.ts';
import { createBeats } from '../scene/beats.ts';
import { createRecorder } from '../scene/recorder.ts';
import type { RunningProgram } from '../scene/running-program.ts';
import type { Scene } from '../scene/scene.ts';
import { beginPatience } from './patience.ts';
import { settle } from './settle.ts';
import type { SettleOptions } from './settled.ts';

function recorded(file: string): Readonly<Record<string, RecordedProc>> {
  const at = new URL(`../../../fixtures/recorded/waits/${file}.json`, import.meta.url);
  return JSON.parse(readFileSync(at, 'utf8'));
}

const inPython = recorded('waits.py');
const inC = recorded('calls.c');

function named(recordings: Readonly<Record<string, RecordedProc>>, way: string): RecordedProc {
  const recording = recordings[way];
  if (!recording) throw new Error(`${way} was not recorded`);
  return recording;
}

/** A recording with another text in it. */
function changed(recording: RecordedProc, from: RegExp, to: string): RecordedProc {
  const before = JSON.stringify(recording);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${from} is not in what was recorded`);
  return JSON.parse(after);
}

/** The same look, at which a thread has used so much processor time. */
const ran = (recording: RecordedProc, ms: number) =>
  changed(recording, /(?<=\/schedstat":")\d+/, String(1e9 + ms * 1e6));

/** The same thread in the same call, after it has run once more. */
const later = (recording: RecordedProc, times = 1) =>
  changed(recording, /(?<=\/schedstat":"\d+ \d+ )\d+/, String(1000 + times));
const running = (recording: RecordedProc) => changed(recording, /(?<=\/syscall":")[^"]*/, 'running\\n');
/** A program that has ended, whose parent may not know it yet. */
const gone = (recording: RecordedProc): RecordedProc => ({ ...recording, files: {}, folders: {}, links: {} });
/** The same program, whose clock may ring at any time, since its memory cannot be read. */
const unread = (recording: RecordedProc): RecordedProc => ({ ...recording, memory: {} });
const receiving = (recording: RecordedProc) =>
  changed(recording, /( 01 )0{8}:0{8}(?= \S+ \S+ +\d+ +\d+ \d+ 2 )/, '$100000000:00000006');

interface OnStageOptions {
  /** What the first look finds, the second, and so on; all later ones find the last. */
  readonly looks: readonly RecordedProc[];
  /** What passes on the clock between two looks. */
  readonly everyMs?: number;
  readonly care?: SettleOptions['care'];
  readonly patienceMs?: number;
  /** The program has connected. */
  readonly hasBegun?: boolean;
  /** Called at each look, with its number from 1. */
  readonly atLook?: (look: number, scene: Scene & { readonly program: ProgramOnStage }) => void;
}

type ProgramOnStage = { -readonly [Key in 'ended' | 'screensClosed' | 'flushed']: RunningProgram[Key] };

/** Lets a scene with one program settle, and counts the looks that it took. */
async function settled({
  looks,
  everyMs = 1,
  care = 'brisk',
  patienceMs = 5000,
  hasBegun,
  atLook,
}: OnStageOptions) {
  let clock = 0;
  let looked = 0;
  const current = () => replayProc(looks[Math.max(1, Math.min(looked, looks.length)) - 1] as RecordedProc);
  const proc: Proc = {
    read: (path) => current().read(path),
    list: (path) => current().list(path),
    follow: (path) => current().follow(path),
    isFile: (path) => current().isFile(path),
    memory: (pid, at) => current().memory(pid, at),
    bytes: (path, at) => current().bytes(path, at),
  };
  const [first] = looks;
  if (!first) throw new Error('there is nothing to look at');
  const program = {
    ...{ ended: false, screensClosed: false, flushed: true },
    ...{ role: 'client', pid: first.watched.roots[0] },
    watched() {
      looked += 1;
      clock += everyMs;
      atLook?.(looked, Object.assign(scene, { program }));
      return first.watched;
    },
  };
  const now = () => clock;
  const host = {
    calls: callsOf('x64'),
    libc: replaySockets(first),
    conditions: { network: 'own' },
    proc,
    options: { now },
  };
  const cache = { read: proc.read, threads: new Map() };
  const scene = {
    ...{ cast: {}, steps: [], port: 8080, patienceMs, signal: new AbortController().signal },
    room: { host, cache, orphansOf: () => [], remember: () => undefined },
    recorder: createRecorder(now),
    wiretap: { listen: () => undefined },
    programs: new Map([['client', program]]),
    peers: new Map(),
    beats: createBeats(now),
    callTimes: createCallTimes(now),
  } as unknown as Scene;
  if (hasBegun) scene.recorder.record({ event: 'connected', actor: 'client', port: 8080 });
  const found = await settle(scene, { care, patience: beginPatience(scene) });
  return { ...found, looked };
}

const news = (scene: Scene) =>
  scene.recorder.record({ event: 'showed', actor: 'client', screen: 'stdout', text: 'a line\n' });

t.test('two equal looks, and a third after it was asked what they mean, are a rest', async (t) => {
  const found = await settled({ looks: [named(inPython, 'keyboard')] });
  t.match(found, { kind: 'rest', decided: 'at-rest', final: true, looked: 3 });
  t.match(found, { standings: [{ actor: 'client', alive: true, waitsFor: ['keyboard'] }] });
});

t.test('a program that has closed its screens and lives has not ended', async (t) => {
  const atLook: OnStageOptions['atLook'] = (_, { program }) => {
    program.screensClosed = true;
  };
  t.match(await settled({ looks: [named(inPython, 'keyboard')], atLook }), { decided: 'at-rest' });
});

t.test('a program that has run between two looks is not at rest', async (t) => {
  const still = named(inPython, 'keyboard');
  const found = await settled({ looks: [still, later(still, 1), later(still, 2), later(still, 3)] });
  t.match(found, { decided: 'at-rest', looked: 6 });
});

t.test('one that has run before the third look is not at rest: something was in flight', async (t) => {
  const still = named(inPython, 'keyboard');
  const found = await settled({ looks: [still, still, later(still)] });
  t.match(found, { decided: 'at-rest', looked: 6 });
});

t.test('a program with a thread on a processor is not at rest', async (t) => {
  const busy = running(named(inPython, 'keyboard'));
  const looks = Array.from({ length: 30 }, (_, look) => ran(busy, look * 10));
  const found = await settled({ looks, everyMs: 20, patienceMs: 500 });
  const standings = [{ running: true }];
  t.match(found, { decided: 'patience', final: false, looked: 7, standings }, 'once it has run for 60 ms');
  const thorough = await settled({ looks, everyMs: 20, patienceMs: 500, care: 'sure' });
  t.match(thorough, { decided: 'patience', final: true, looked: 26 });
});

t.test('nor is one that is ready for a processor and gets none, though it looks the same', async (t) => {
  const looks = [running(named(inPython, 'keyboard'))];
  const found = await settled({ looks, atLook: (look, scene) => look === 10 && news(scene) });
  t.match(found, { kind: 'news', looked: 10 });
});

t.test('the time for which the checker itself was late is not counted', async (t) => {
  const looks = [receiving(named(inC, 'recvfrom'))];
  t.match(await settled({ looks, everyMs: 400, patienceMs: 500 }), { decided: 'patience', looked: 11 });
});

t.test('what is on its way to a program keeps it from its rest, until patience ends', async (t) => {
  const looks = [receiving(named(inC, 'recvfrom'))];
  const found = await settled({ looks, everyMs: 20, patienceMs: 500 });
  t.match(found, { decided: 'patience', final: true, looked: 26 });
  t.match(found, { standings: [{ running: false, waitsFor: ['server'] }] });
  const taken = await settled({ looks: [...looks, ...looks, ...looks, named(inC, 'recvfrom')] });
  t.match(taken, { decided: 'at-rest' }, 'once it is taken, nothing does');
});

t.test('what was recorded ends the wait, whatever else was seen', async (t) => {
  const looks = [named(inPython, 'keyboard')];
  t.match(await settled({ looks, atLook: (look, scene) => look === 1 && news(scene) }), {
    kind: 'news',
    looked: 1,
  });
  const atThird = await settled({ looks, atLook: (look, scene) => look === 3 && news(scene) });
  t.match(atThird, { kind: 'rest' }, 'but after the rest was seen');
});

t.test('what comes while the event loop turns ends the wait: two equal looks are not enough', async (t) => {
  for (const turns of [1, 2]) {
    const inTime = (scene: Scene, left: number): unknown =>
      left === 0 ? news(scene) : setImmediate(() => inTime(scene, left - 1));
    const found = await settled({
      looks: [named(inPython, 'keyboard')],
      atLook: (look, scene) => look === 2 && inTime(scene, turns),
    });
    t.match(found, { kind: 'news', looked: 2 }, `in turn ${turns}`);
  }
});

t.test('what is heard on the wire after the loop has turned ends the wait', async (t) => {
  let heard = 0;
  const found = await settled({
    looks: [named(inPython, 'keyboard')],
    atLook(look, scene) {
      const wire = scene.wiretap as { listen: () => void };
      if (look === 2) wire.listen = () => (heard++ === 0 ? news(scene) : undefined);
    },
  });
  t.match(found, { kind: 'news', looked: 2 });
});

t.test('what was typed and is not in the kernel’s hands yet may still move a program', async (t) => {
  const found = await settled({
    looks: [named(inPython, 'keyboard')],
    atLook(look, { program }) {
      program.flushed = look > 10;
    },
  });
  t.match(found, { decided: 'at-rest', looked: 12 });
});

t.test('what the peer sent and is not in the kernel’s hands yet may too', async (t) => {
  const peer = { role: 'server', connected: true, flushed: false };
  const found = await settled({
    looks: [named(inPython, 'peer')],
    atLook(look, { peers }) {
      (peers as Map<string, unknown>).set('server', peer);
      peer.flushed = look > 10;
    },
  });
  t.match(found, { decided: 'at-rest', looked: 12, standings: [{}, { actor: 'server', peer: true }] });
});

t.test('a program that is gone, whose end nobody was told, is not at rest: the end is coming', async (t) => {
  const still = named(inPython, 'keyboard');
  const found = await settled({
    looks: [still, gone(still)],
    atLook(look, { program }) {
      program.ended = look > 9;
      program.screensClosed = look > 12;
    },
  });
  t.match(found, { decided: 'ended', final: true, looked: 14, standings: [{ alive: false }] });
});

t.test(
  'a clock that came round in vain is waited for once before an act, and four times to refuse one',
  async (t) => {
    const still = unread(named(inPython, 'clock'));
    // Each round of the clock is seen twice, and once more.
    const rounds = Array.from({ length: 40 }, (_, round) => Array(3).fill(later(still, round))).flat();
    const found = await settled({ looks: rounds });
    t.match(found, { decided: 'patience', final: false, looked: 4, standings: [{ waitsFor: ['clock'] }] });
    const sure = await settled({ looks: rounds, care: 'sure', patienceMs: 100 });
    t.match(sure, { decided: 'polled', final: true, looked: 13 });
  },
);

t.test('a clock that is faster than two looks is known by its rounds too', async (t) => {
  const still = unread(named(inPython, 'clock'));
  const looks = Array.from({ length: 40 }, (_, round) => later(still, round));
  t.match(await settled({ looks }), { decided: 'patience', final: false, looked: 2 });
  t.match(await settled({ looks, care: 'sure', patienceMs: 100 }), { decided: 'polled', looked: 11 });
});

t.test('a program that runs in its own time without effect has spun', async (t) => {
  const busy = running(named(inPython, 'keyboard'));
  const looks = Array.from({ length: 60 }, (_, look) => ran(busy, look * 100));
  const options = { looks, care: 'sure', everyMs: 10, patienceMs: 500 } as const;
  t.match(await settled({ ...options, hasBegun: true }), {
    decided: 'patience',
    final: true,
    spun: true,
    looked: 12,
  });
  t.match(await settled(options), { decided: 'patience', looked: 51 }, 'but not while it starts');
});

t.test('a clock that has not come round is waited for', async (t) => {
  const looks = [unread(named(inPython, 'clock'))];
  const found = await settled({ looks, everyMs: 20, patienceMs: 500 });
  t.match(found, { decided: 'patience', final: true, looked: 27 });
});

t.test('a clock that rings after patience has ended need not be waited for', async (t) => {
  for (const far of [named(inC, 'poll 100000'), named(inPython, 'clock')]) {
    t.match(await settled({ looks: [far] }), { decided: 'patience', final: true, early: true, looked: 3 });
  }
  t.match(await settled({ looks: [named(inC, 'poll')] }), { decided: 'at-rest', final: true, looked: 3 });
});
