import { readFile } from 'node:fs/promises';
import type { SourceEncoding } from '../model/finding.ts';
import type { Program } from '../model/submission.ts';

/** The encoding of a source that is not plain UTF-8; undefined for one that is, and for a command. */
export async function readEncoding(program: Program): Promise<SourceEncoding | undefined> {
  if (program.kind !== 'source') return undefined;
  const bytes = await readFile(program.file);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf16';
  // Every second byte of a Latin letter in UTF-16 is zero, and no source has such a character.
  if (bytes.includes(0)) return 'utf16';
  if (!isUtf8(bytes)) return 'bytes';
  return bytes.subarray(0, mark.length).equals(mark) ? 'marked' : undefined;
}

/** The encoding of a source that its interpreter cannot read at all; a compiler says so itself. */
export async function readUnreadable(program: Program): Promise<SourceEncoding | undefined> {
  if (program.kind !== 'source' || program.language === 'perl') return undefined;
  const encoding = await readEncoding(program);
  if (encoding === 'utf16') return encoding;
  if (encoding !== 'bytes' || program.language !== 'python') return undefined;
  // PEP 263: one of the first two lines may name the encoding.
  const [first, second] = (await readFile(program.file, 'latin1')).split('\n');
  return /^[ \t]*#.*coding[:=]/m.test(`${first}\n${second}`) ? undefined : encoding;
}

const mark = Buffer.from('\uFEFF');

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
