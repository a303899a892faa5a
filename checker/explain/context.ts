import type { Role } from '../model/actor.ts';
import type { Conditions, DialogueReport, Report } from '../model/report.ts';
import type { Drawing } from './text/invisible.ts';

/** Everything besides a finding that the words about it depend on. */
export interface Context
  extends Pick<Report, 'question' | 'task' | 'submission' | 'files' | 'languages'>,
    Pick<DialogueReport, 'cast' | 'transcript' | 'story'> {
  /** The port at which it was played; the lab's if undefined. */
  readonly port?: number;
  /** How rest is decided on this machine; undefined means proved. */
  readonly rest?: Conditions['rest'];
  /** How invisible characters are drawn; undefined means as signs. */
  readonly drawing?: Drawing;
}

/** The key under which the tables name an actor, by its casting and role: `studentServer`, `peerClient`. */
export function whoIs(actor: Role, context: Pick<Context, 'cast'>): string {
  return `${context.cast[actor].kind}${actor === 'server' ? 'Server' : 'Client'}`;
}
