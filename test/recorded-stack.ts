import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { RecordedMemory } from './recorded-proc.ts';

/** A thread of fixtures/programs/nested.c that waits, and its frames as gdb found them. */
export interface RecordedStack extends RecordedMemory {
  /** The options that gcc was given. */
  readonly compiler: string;
  readonly way: string;
  readonly pid: number;
  readonly tid: number;
  /** Innermost first. */
  readonly frames: readonly RecordedFrame[];
}

export interface RecordedFrame {
  readonly name: string;
  readonly file: string;
  /** Where its call returns to, as its file counts addresses, in hexadecimal; where it stands in the innermost one. */
  readonly address: string;
}

/** All stacks that scripts/record-stacks.ts recorded. */
export function recordedStacks(): readonly RecordedStack[] {
  const packed = readFileSync(new URL('../fixtures/recorded/stacks.json.br', import.meta.url));
  return JSON.parse(brotliDecompressSync(packed).toString('utf8'));
}
