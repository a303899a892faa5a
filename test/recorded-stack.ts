import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { RecordedMemory } from './recorded-proc.ts';

/** A waiting thread of fixtures/programs/nested.c, and its frames as gdb found them. */
export interface RecordedStack extends RecordedMemory {
  /** The options that gcc was given. */
  readonly compiler: string;
  readonly way: string;
  readonly pid: number;
  readonly tid: number;
  /** From the innermost frame outwards. */
  readonly frames: readonly RecordedFrame[];
}

/** One frame, as gdb found it. */
export interface RecordedFrame {
  readonly name: string;
  readonly file: string;
  /**
   * The return address of its call; in the innermost frame, the current address. Hexadecimal, relative to the frame's
   * file.
   */
  readonly address: string;
}

/** The stacks that scripts/record-stacks.ts recorded. */
export function recordedStacks(): readonly RecordedStack[] {
  const packed = readFileSync(new URL('../fixtures/recorded/stacks.json.br', import.meta.url));
  return JSON.parse(brotliDecompressSync(packed).toString('utf8'));
}
