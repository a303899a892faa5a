import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** For tests: the files of a ZIP archive as texts, by their names as they stand in it. */
export async function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);
  const zip = await open(bytes, { lazyEntries: true });
  const ended = new Promise((resolve, reject) => zip.on('end', resolve).on('error', reject));
  zip.on('entry', async (entry: yauzl.Entry) => {
    const stream = await promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry);
    files.set(entry.fileName, await text(stream));
    zip.readEntry();
  });
  zip.readEntry();
  await ended;
  return files;
}
