import { TextDecoder } from 'node:util';
import type { Role } from '../model/actor.ts';
import type { Recorder } from './recorder.ts';

/** What a screen keeps; a program that prints more is ended and named. Lines are counted since an empty one is one byte. */
const screenCapBytes = 1_000_000;
const screenCapLines = 20_000;

interface Screen {
  readonly stream: NodeJS.ReadableStream;
  readonly screen: 'stdout' | 'stderr';
  readonly role: Role;
  readonly recorder: Recorder;
  readonly flooded: () => void;
}

const newline = 0x0a;

/** Records what is shown, up to the cap. A character cut between two pieces is kept whole. */
export function watchScreen({ stream, screen, role, recorder, flooded }: Screen): void {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let bytes = 0;
  let lines = 0;
  const isFull = () => bytes > screenCapBytes || lines > screenCapLines;
  stream.on('error', () => undefined);
  stream.on('data', (piece: Buffer) => {
    if (isFull()) return;
    bytes += piece.length;
    for (const byte of piece) if (byte === newline) lines += 1;
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') recorder.record({ event: 'showed', actor: role, screen, text });
    if (isFull()) {
      recorder.record({ event: 'flooded', actor: role, bytes });
      flooded();
    }
  });
  stream.on('end', () => {
    const rest = decoder.decode();
    if (rest !== '') recorder.record({ event: 'showed', actor: role, screen, text: rest });
  });
}
