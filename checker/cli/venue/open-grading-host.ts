import { problemWords } from '../../explain/problem-words.ts';
import { openHost } from '../../index.ts';
import { MachineError, UsageError } from '../../model/fault.ts';
import type { Host } from '../../room/host.ts';
import { beforeDialogue } from '../process/before-dialogue.ts';
import { cacheFolder } from '../process/cache-folder.ts';
import type { OpenVenueOptions } from './open-venue-options.ts';

export interface OpenGradingHostOptions extends Pick<OpenVenueOptions, 'locale' | 'say'> {
  readonly asked: Pick<OpenVenueOptions['asked'], 'no-sandbox'>;
}

/** Opens the host with sandboxes, unless `--no-sandbox` was written. */
export async function openGradingHost({ asked, locale, say }: OpenGradingHostOptions): Promise<Host> {
  const sandbox = !asked['no-sandbox'];
  try {
    return await openHost({ beforeDialogue, cacheFolder, sandbox });
  } catch (error) {
    if (!sandbox || !(error instanceof MachineError)) throw error;
    throw new UsageError(say('no-bubblewrap', { why: problemWords(error.problem, locale) }));
  }
}
