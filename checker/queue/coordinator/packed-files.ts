import { hashFolder } from '../../cohort/grading/content-hash.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { FileStore } from '../files/file-store.ts';
import { packFolder } from '../files/pack-folder.ts';
import type { OrderFiles } from '../order/order.ts';

/** The files of the hand-ins that workers still need, each once however many questions it has. */
export interface PackedFiles {
  /** In bytes, all that are there. */
  readonly bytes: () => number;
  /** Puts them where workers take them, and returns where that is. Each call needs a `release`. */
  readonly hold: (handIn: HandIn) => Promise<OrderFiles>;
  /** Puts them there again, if they are lost. */
  readonly restore: (handIn: HandIn, files: OrderFiles) => Promise<void>;
  /** Drops them, once nothing needs them. */
  readonly release: (files: OrderFiles) => Promise<void>;
  readonly renew: () => Promise<void>;
}

export interface PackedFilesOptions {
  readonly store: FileStore;
  /** Calls until Redis has room. */
  readonly patiently: <Value>(ask: () => Promise<Value>) => Promise<Value>;
}

export function createPackedFiles({ store, patiently }: PackedFilesOptions): PackedFiles {
  const held = new Map<string, { readonly files: OrderFiles; count: number }>();
  let bytes = 0;
  const put = async ({ folder = '' }: HandIn, hash: string) => {
    const packed = await packFolder(folder);
    return patiently(() => store.put(hash, packed));
  };
  return {
    bytes: () => bytes,
    async hold(handIn) {
      const hash = await hashFolder(handIn.folder ?? '');
      const known = held.get(hash);
      if (known) {
        known.count += 1;
        return known.files;
      }
      const files = await put(handIn, hash);
      held.set(hash, { files, count: 1 });
      bytes += files.bytes;
      return files;
    },
    restore: async (handIn, { hash }) => void (await put(handIn, hash)),
    async release({ hash }) {
      const known = held.get(hash);
      if (!known) return;
      known.count -= 1;
      if (known.count > 0) return;
      held.delete(hash);
      bytes -= known.files.bytes;
      await store.drop(known.files);
    },
    renew: () => store.renew([...held.values()].map(({ files }) => files)),
  };
}
