import { writeFile } from 'node:fs/promises';
import { type Capture, pcapng } from '../../kernel/pcapng.ts';
import { UsageError } from '../../model/fault.ts';
import type { Say } from '../words/check/say.ts';

/** Writes what crossed the wire to a file for Wireshark. Throws a UsageError if it cannot be written. */
export async function writeCapture(file: string, captures: readonly Capture[], say: Say): Promise<void> {
  await writeFile(file, pcapng(captures)).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(say('unwritable', { option: '--pcap', file, why: error.code ?? error.message }));
  });
}
