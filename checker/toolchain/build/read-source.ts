import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** More than any source that a person writes. */
const largestBytes = 1_000_000;

/**
 * Reads a source file. Undefined if the path is a pipe or a device (which might be read for ever), a folder, or too
 * large. Rejects if it cannot be opened.
 */
export async function readSource(file: string): Promise<string | undefined> {
  // Without O_NONBLOCK, opening a pipe without a writer blocks for ever.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const facts = await handle.stat();
    return facts.isFile() && facts.size <= largestBytes ? await handle.readFile('utf8') : undefined;
  } finally {
    await handle.close();
  }
}
