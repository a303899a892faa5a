import { open, rename, rm } from 'node:fs/promises';

/**
 * Writes a file so that a reader finds the earlier one or the whole new one, whenever the machine stops: under another
 * name in the same folder, to the disk, and then renamed. The content may come in pieces.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array | AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const draft = `${file}.part`;
  try {
    await using handle = await opened(draft);
    if (typeof content === 'string' || content instanceof Uint8Array) {
      await handle.file.writeFile(content);
    } else {
      for await (const piece of content) await handle.file.write(piece);
    }
    await handle.file.sync();
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function opened(path: string) {
  const file = await open(path, 'w');
  return { file, [Symbol.asyncDispose]: () => file.close() };
}
