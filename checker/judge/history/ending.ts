import type { ProgramEnd } from '../../model/finding-details.ts';
import type { ActorHistory } from './actor-history.ts';

/** How a program ended. */
export function endOf({ ended }: ActorHistory): ProgramEnd {
  return ended?.signal === undefined ? { code: ended?.code ?? 0 } : { signal: ended.signal };
}

/** It ended with an error of its own choosing, and said so: what a person at a terminal can understand. */
export function endedWell(actor: ActorHistory): boolean {
  return actor.ended !== undefined && hasFailed(actor) && !isBroken(actor) && hasSpoken(actor);
}

/** It ended with a code that is not 0, or by a signal. */
export function hasFailed({ ended }: ActorHistory): boolean {
  return ended !== undefined && (ended.signal !== undefined || ended.code !== 0);
}

/** The signals of a broken program. SIGABRT is not among them: `assert` and an uncaught exception in C++ say why. */
export function isBroken({ ended }: ActorHistory): boolean {
  return ['SIGSEGV', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGTRAP', 'SIGSYS'].includes(ended?.signal ?? '');
}

function hasSpoken({ stdout, stderr }: ActorHistory): boolean {
  return stdout.trim() !== '' || stderr.trim() !== '';
}
