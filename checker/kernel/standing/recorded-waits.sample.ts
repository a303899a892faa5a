import { readFileSync } from 'node:fs';
import { type RecordedProc, replayProc, replaySockets } from '../../../test/recorded-proc.ts';
import { callsOf } from '../calls.ts';
import { look } from '../look.ts';
import { readSockets } from '../sockets.ts';
import { throughOf } from '../through.ts';
import type { ClockMs } from './clock.ts';
import { understand } from './standing.ts';

/** The programs of a recorded file, by name. */
export function recorded(file: string): Readonly<Record<string, RecordedProc>> {
  return JSON.parse(
    readFileSync(new URL(`../../../fixtures/recorded/waits/${file}.json`, import.meta.url), 'utf8'),
  );
}

/** The programs in C, by the call that each waits in. */
export const inC = recorded('calls.c');

/** The state of a recorded program, as the checker reads it. */
export function standingIn(recording: RecordedProc | undefined, architecture = 'x64') {
  if (!recording) throw new Error('nothing of that name was recorded');
  const proc = replayProc(recording);
  const seen = look([recording.watched], { calls: callsOf(architecture) ?? new Map(), proc });
  const sockets = readSockets(throughOf(recording.watched.roots[0] ?? 0, proc), proc.read);
  const { standings, inFlight, clocks } = understand(seen, {
    sockets,
    longestMs: () => 0,
    libc: replaySockets(recording),
    proc,
  });
  const processes = standings[0]?.processes ?? [];
  return {
    running: seen.running.length > 0,
    calls: processes.flatMap(({ threads }) => threads.map(({ call }) => call)),
    wholes: processes.flatMap(({ threads }) => threads.flatMap(({ whole }) => whole ?? [])),
    processes: processes.map(({ waitsFor }) => waitsFor),
    waitsFor: [...(standings[0]?.waitsFor ?? [])].sort(),
    connected: standings[0]?.connected,
    unseen: standings[0]?.unseen ?? [],
    inFlight,
    clocks: clocks.map(({ ms }) => ms),
  };
}

/** The recording with a text replaced, as it would be a moment earlier or in another program. */
export function changed(recording: RecordedProc | undefined, from: string, to: string): RecordedProc {
  const before = JSON.stringify(recording);
  if (!before.includes(from)) throw new Error(`${from} is not in what was recorded`);
  return JSON.parse(before.replaceAll(from, to));
}

interface WithSocketOptions {
  /** Selects the program's own sockets, or the other ends of its connections. */
  readonly whose: 'program' | 'other end';
  readonly state: '01' | '0A';
}

/** The recording with the row of the one selected socket replaced or removed. */
export function withSocket(
  recording: RecordedProc | undefined,
  { whose, state }: WithSocketOptions,
  change: (row: string) => string | undefined,
): RecordedProc {
  if (!recording) throw new Error('nothing of that name was recorded');
  const { links, files } = recording;
  const isMeant = (row: string) => {
    const [, , , itsState, , , , , , inode] = row.trim().split(/\s+/);
    const isOurs = Object.values(links).includes(`socket:[${inode}]`);
    return itsState === state && isOurs === (whose === 'program');
  };
  let meant = 0;
  const tables = Object.entries(files).map(([path, text]) => {
    if (!path.includes('/net/tcp')) return [path, text];
    const rows = text.split('\n').flatMap((row) => (isMeant(row) ? (change(row) ?? []) : row));
    meant += text.split('\n').filter(isMeant).length;
    return [path, rows.join('\n')];
  });
  if (meant !== 1) throw new Error(`${meant} sockets are meant`);
  return { ...recording, files: Object.fromEntries(tables) };
}

/** A wait for either of two. */
export const both: readonly string[] = ['keyboard', 'server'];

/** Whether a clock of 100,000 s has been read, of which at most 1,000 have passed. */
export function isNear(clocks: readonly ClockMs[]): boolean {
  return clocks.length === 1 && Number(clocks[0]) > 0.99e8 && Number(clocks[0]) <= 1e8 + 250;
}
