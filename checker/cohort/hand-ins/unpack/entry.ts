import type { Readable } from 'node:stream';

/** One entry of an archive or a folder, before anything of it is trusted. */
export interface Entry {
  /** Its path, with `/` between the parts: as text where it is known to be, otherwise the bytes that were written. */
  readonly name: string | Uint8Array;
  readonly kind: 'file' | 'folder' | 'link' | 'device';
  /** Its content in bytes, as the archive claims. */
  readonly size: number;
  /** Opens the content of a file. To be read to its end, or destroyed, before the next entry is taken. */
  readonly open: () => Promise<Readable>;
}
