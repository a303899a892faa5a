import { constants } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { UsageError } from '../../model/fault.ts';
import type { Say } from '../words/check/say.ts';

/** Where the report goes. */
export interface Output extends AsyncDisposable {
  readonly isTTY: boolean;
  /** The width to write for: the terminal's, or 80 where there is none. */
  readonly columns: number;
  readonly write: (text: string) => Promise<void>;
}

/** Standard output, or the file that `--output` names: opened before anything is played, so that no run is for nothing. */
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
    // Each text goes behind the one before. A disk may be full.
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
 * A report takes the place of an earlier one when it is whole: a program that kills the checker, or a full disk, leaves the
 * earlier one as it was. What is no file, or stands in a folder that takes no other, is written at once.
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
  // A reader that has seen enough, as `head` does, closes the pipe: no reason for a stack trace.
  if (stdout.listenerCount('error') === 0) stdout.on('error', () => undefined);
  return {
    isTTY: stdout.isTTY ?? false,
    columns: stdout.columns ?? 80,
    write: (text) => writeTo(stdout, text, say),
    [Symbol.asyncDispose]: async () => undefined,
  };
}

/** Written in order and waited for, since a process that exits drops what a pipe has not taken. */
function writeTo(stream: NodeJS.WritableStream, text: string, say: Say): Promise<void> {
  return new Promise((written, failed) =>
    stream.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (!error || error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') written();
      else failed(new UsageError(say('report-unwritable', { why: error.code ?? error.message })));
    }),
  );
}
