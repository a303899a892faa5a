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

/** What a scene with one program shows, look after look. */
export interface OnStageOptions {
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
export async function settled({
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

/** A program shows a line. */
export const news = (scene: Scene) =>
  scene.recorder.record({ event: 'showed', actor: 'client', screen: 'stdout', text: 'a line\n' });
