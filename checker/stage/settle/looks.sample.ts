import { readFileSync } from 'node:fs';
import type { RecordedProc } from '../../../test/recorded-proc.ts';

function recorded(file: string): Readonly<Record<string, RecordedProc>> {
  const at = new URL(`../../../fixtures/recorded/waits/${file}.json`, import.meta.url);
  return JSON.parse(readFileSync(at, 'utf8'));
}

export const inPython = recorded('waits.py');
export const inC = recorded('calls.c');

export function named(recordings: Readonly<Record<string, RecordedProc>>, way: string): RecordedProc {
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
export const ran = (recording: RecordedProc, ms: number) =>
  changed(recording, /(?<=\/schedstat":")\d+/, String(1e9 + ms * 1e6));

/** The same thread in the same call, after it has run once more. */
export const later = (recording: RecordedProc, times = 1) =>
  changed(recording, /(?<=\/schedstat":"\d+ \d+ )\d+/, String(1000 + times));
export const running = (recording: RecordedProc) =>
  changed(recording, /(?<=\/syscall":")[^"]*/, 'running\\n');
/** A program that has ended, whose parent may not know it yet. */
export const gone = (recording: RecordedProc): RecordedProc => ({
  ...recording,
  files: {},
  folders: {},
  links: {},
});
/** The same program, whose clock may ring at any time, since its memory cannot be read. */
export const unread = (recording: RecordedProc): RecordedProc => ({ ...recording, memory: {} });
export const receiving = (recording: RecordedProc) =>
  changed(recording, /( 01 )0{8}:0{8}(?= \S+ \S+ +\d+ +\d+ \d+ 2 )/, '$100000000:00000006');
