import type { Role } from '../model/actor.ts';
import { numberOf } from '../model/lab.ts';
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

/** The arguments with which the tables name an actor. */
interface Who {
  /** Its casting and role: `studentServer`, `peerClient`. */
  readonly who: string;
  /** The number of the question that it was written for, of a partner. */
  readonly number: string;
}

/** What names an actor. A program that an earlier question supplies is named for it, or is the lab's. */
export function whoIs(actor: Role, { cast, task }: Pick<Context, 'cast' | 'task'>): Who {
  const { kind } = cast[actor];
  const partner = kind === 'student' && task.partner?.role === actor ? task.partner : undefined;
  const number = partner?.question === undefined ? '' : numberOf(partner.question);
  const supplied = partner?.from === 'student' && number !== '' ? 'partner' : partner?.from;
  const by = supplied === 'partner' || supplied === 'lab' ? supplied : kind;
  return { who: `${by}${actor === 'server' ? 'Server' : 'Client'}`, number };
}
