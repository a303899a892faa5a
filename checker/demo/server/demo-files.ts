import { join } from 'node:path';
import { readSource } from '../../toolchain/build/read-source.ts';
import { fates } from '../moment.ts';
import { type ExportOfOptions, exportOf } from './export-of.ts';

/** A file beside the page. */
export interface DemoFile {
  /** For the header `Content-Type`. */
  readonly type: string;
  readonly text: string;
  /** The name under which it is saved; undefined for a file that is shown. */
  readonly saveAs?: string;
}

export interface FindDemoFileOptions extends ExportOfOptions {
  /** The folder of the replays that were made before, by the names of the fates; undefined without one. */
  readonly replays: string | undefined;
}

/**
 * The file of an address: a run to be taken away, or `/replays/FATE.html`, one that was made before, for a machine on which
 * nothing is played. Undefined if there is none.
 */
export async function findDemoFile(asked: URL, options: FindDemoFileOptions): Promise<DemoFile | undefined> {
  const taken = exportOf(asked, options);
  if (taken) return { type: taken.type, text: taken.text, saveAs: taken.name };
  const { replays } = options;
  const fate = fates.find((each) => asked.pathname === `/replays/${each}.html`);
  if (fate === undefined || replays === undefined) return undefined;
  const text = await readSource(join(replays, `${fate}.html`)).catch(() => undefined);
  return text === undefined ? undefined : { type: 'text/html; charset=utf-8', text };
}
