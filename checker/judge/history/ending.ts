import type { ProgramEnd } from '../../model/finding-details.ts';
import type { ActorHistory } from './actor-history.ts';

/** The exit code or the signal with which a program ended; code 0 if it has not ended. */
export function endOf({ ended }: ActorHistory): ProgramEnd {
  return ended?.signal === undefined ? { code: ended?.code ?? 0 } : { signal: ended.signal };
}

/** Whether a program reported an error as it should: it printed something and chose an exit code other than 0. */
export function endedWell(actor: ActorHistory): boolean {
  return actor.ended !== undefined && hasFailed(actor) && !isBroken(actor) && hasSpoken(actor);
}

/** Whether a program ended with an exit code other than 0, or by a signal. */
export function hasFailed({ ended }: ActorHistory): boolean {
  return ended !== undefined && (ended.signal !== undefined || ended.code !== 0);
}

/**
 * Whether a program ended by a signal that only a fault in it raises. SIGABRT does not count, because `assert` and an
 * uncaught exception in C++ print the reason first.
 */
export function isBroken({ ended }: ActorHistory): boolean {
  return ['SIGSEGV', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGTRAP', 'SIGSYS'].includes(ended?.signal ?? '');
}

function hasSpoken({ stdout, stderr }: ActorHistory): boolean {
  return stdout.trim() !== '' || stderr.trim() !== '';
}
