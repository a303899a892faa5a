import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** No person writes a larger one. */
const largestBytes = 1_000_000;

/**
 * The text of a source file. Undefined for what is no such file: a pipe or a device, which may be read for ever, a
 * folder, or what is too large. Rejects where it cannot be opened.
 */
export async function readSource(file: string): Promise<string | undefined> {
  // A pipe to which nobody writes would be opened for ever.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const facts = await handle.stat();
    return facts.isFile() && facts.size <= largestBytes ? await handle.readFile('utf8') : undefined;
  } finally {
    await handle.close();
  }
}
