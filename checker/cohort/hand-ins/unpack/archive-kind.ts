import type { PathLike } from 'node:fs';
import { open } from 'node:fs/promises';

/** What an archive is, by its first bytes: names of files lie. */
export type ArchiveKind = 'zip' | 'tar' | 'gzip' | '7z' | 'rar' | 'other';

/** Tells the kind of an archive; undefined if the file is none. */
export async function archiveKind(file: PathLike): Promise<ArchiveKind | undefined> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(headBytes), 0, headBytes, 0);
    return kindOf(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Whether a file is called as archives are, or has a name that tells nothing: `TP2`, `TP2.ZIP`, `tp.tar.gz`. */
export function isCalledArchive(name: string): boolean {
  return /\.(zip|zipx|tar|gz|tgz|bz2|tbz2?|xz|txz|zst|7z|rar)$|^[^.]+$/i.test(name);
}

/** A name without the extension of an archive. */
export function withoutArchiveExtension(name: string): string {
  return name.replace(/(\.tar)?\.[a-z0-9]{2,4}$/i, '') || name;
}

const headBytes = 512;

/** First bytes, in hexadecimal. */
const signatures: readonly (readonly [ArchiveKind, RegExp])[] = [
  // The second is of an empty archive, the third of one in several pieces.
  ['zip', /^504b(?:0304|0506|0708)/],
  ['gzip', /^1f8b/],
  ['7z', /^377abcaf271c/],
  ['rar', /^526172211a07/],
  // bzip2, xz, zstd, compress.
  ['other', /^(?:425a68|fd377a585a00|28b52ffd|1f9d)/],
];

function kindOf(head: Uint8Array): ArchiveKind | undefined {
  const digits = Buffer.from(head).toString('hex');
  return signatures.find(([, signature]) => signature.test(digits))?.[0] ?? (isTar(head) ? 'tar' : undefined);
}

/** Whether the first header of a tar archive adds up; the oldest ones have no signature. */
function isTar(head: Uint8Array): boolean {
  if (head.length < headBytes || head[0] === 0) return false;
  const told = Number.parseInt(Buffer.from(head.subarray(148, 156)).toString('latin1').trim(), 8);
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return told === sum;
}
