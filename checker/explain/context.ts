import type { Role } from '../model/actor.ts';
import type { Conditions, DialogueReport, Report } from '../model/report.ts';
import type { Drawing } from './invisible.ts';

/** What the words about a finding need to know beside it. */
export interface Context
  extends Pick<Report, 'question' | 'task' | 'submission' | 'files' | 'languages'>,
    Pick<DialogueReport, 'cast' | 'transcript' | 'story'> {
  /** How rest is decided on this machine; left out where it is proved. */
  readonly rest?: Conditions['rest'];
  /** How invisible characters are drawn; as signs if it is left out. */
  readonly drawing?: Drawing;
}

/** The part of an actor in the cast, as the tables select it: `studentServer`, `peerClient`. */
export function whoIs(actor: Role, context: Pick<Context, 'cast'>): string {
  return `${context.cast[actor].kind}${actor === 'server' ? 'Server' : 'Client'}`;
}
