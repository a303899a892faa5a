import { problemWords } from '../../explain/problem-words.ts';
import { openHost } from '../../index.ts';
import { MachineError, UsageError } from '../../model/fault.ts';
import type { Host } from '../../room/host.ts';
import { beforeDialogue } from '../process/before-dialogue.ts';
import { cacheFolder } from '../process/cache-folder.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';

/** Opens the host with sandboxes, unless `--no-sandbox` was written. */
export async function openGradingHost({ asked, locale, say }: GradeIntoOptions): Promise<Host> {
  const sandbox = !asked['no-sandbox'];
  try {
    return await openHost({ beforeDialogue, cacheFolder, sandbox });
  } catch (error) {
    if (!sandbox || !(error instanceof MachineError)) throw error;
    throw new UsageError(say('no-bubblewrap', { why: problemWords(error.problem, locale) }));
  }
}
