import { constants } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { UsageError } from '../../model/fault.ts';
import type { Say } from '../words/check/say.ts';

/** A destination of reports. */
export interface Output extends AsyncDisposable {
  readonly isTTY: boolean;
  /** The width of the text in columns: the terminal's, or 80. */
  readonly columns: number;
  readonly write: (text: string) => Promise<void>;
}

/** Opens standard output, or a file. A file is opened before anything is played, so that no run is wasted. */
export async function openOutput(file: string | undefined, say: Say): Promise<Output> {
  if (file === undefined) return standardOutput(say);
  const refuse = (error: NodeJS.ErrnoException) => {
    throw new UsageError(say('output-unwritable', { file, why: error.code ?? error.message }));
  };
  const { handle, keep, drop } = await openDraft(file).catch(refuse);
  let isWhole = false;
  return {
    isTTY: false,
    columns: 80,
    // writeFile on a handle appends at its position. It fails if the disk is full.
    async write(text) {
      isWhole = false;
      await handle.writeFile(text).catch(refuse);
      isWhole = true;
    },
    async [Symbol.asyncDispose]() {
      await handle.close();
      await (isWhole ? keep() : drop()).catch(refuse);
    },
  };
}

interface UnfinishedFile {
  readonly handle: FileHandle;
  readonly keep: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/**
 * Opens a draft beside the file, to be renamed when the report is whole: if the checker is killed or the disk is
 * full, the earlier report stays. A device, a pipe, or a file in a folder that takes no new file is opened itself.
 */
async function openDraft(file: string): Promise<UnfinishedFile> {
  const known = await stat(file).catch(() => undefined);
  const nothing = async () => undefined;
  if (known && !known.isFile()) return { handle: await open(file, 'w'), keep: nothing, drop: nothing };
  if (known) await access(file, constants.W_OK);
  const target = known ? await realpath(file) : file;
  const draft = `${target}.unfinished`;
  const handle = await open(draft, 'w', known?.mode).catch(() => undefined);
  if (!handle) return { handle: await open(file, 'w'), keep: nothing, drop: nothing };
  return { handle, keep: () => rename(draft, target), drop: () => unlink(draft) };
}

function standardOutput(say: Say): Output {
  const { stdout } = process;
  return {
    isTTY: stdout.isTTY ?? false,
    columns: stdout.columns ?? 80,
    write: (text) => print(text, say),
    [Symbol.asyncDispose]: async () => undefined,
  };
}

/**
 * Writes to standard output. Resolves when the text is written: a process that exits drops what a pipe has not taken.
 * A reader such as `head` closes the pipe when it has enough; that is no error.
 */
export function print(text: string, say: Say): Promise<void> {
  return new Promise((written, failed) =>
    process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (!error || error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') written();
      else failed(new UsageError(say('report-unwritable', { why: error.code ?? error.message })));
    }),
  );
}
