import { TextDecoder } from 'node:util';
import type { Role } from '../../model/actor.ts';
import { createCap, screenBytes } from './cap.ts';
import type { Recorder } from './recorder.ts';

interface WatchScreenOptions {
  readonly stream: NodeJS.ReadableStream;
  readonly screen: 'stdout' | 'stderr';
  readonly role: Role;
  readonly recorder: Recorder;
  readonly flooded: () => void;
}

/** Records what a program prints on a screen, up to the cap. A character cut between two pieces is put together. */
export function watchScreen({ stream, screen, role, recorder, flooded }: WatchScreenOptions): void {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const cap = createCap(screenBytes);
  stream.on('error', () => undefined);
  stream.on('data', (piece: Buffer) => {
    if (cap.isFull) return;
    cap.take(piece);
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') recorder.record({ event: 'showed', actor: role, screen, text });
    if (cap.isFull) {
      recorder.record({ event: 'flooded', actor: role, bytes: cap.bytes });
      flooded();
    }
  });
  // The screen of a terminal has no `end`.
  stream.on('close', () => {
    const rest = decoder.decode();
    if (rest !== '') recorder.record({ event: 'showed', actor: role, screen, text: rest });
  });
}
