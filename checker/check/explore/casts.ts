import type { Cast } from '../../model/actor.ts';
import type { QuestionId } from '../../model/question.ts';
import type { Breadth } from './breadth.ts';

const student = { kind: 'student' } as const;
const peer = { kind: 'peer' } as const;
const reference = { kind: 'reference' } as const;

const together: Cast = { server: student, client: student };
const strangers: readonly Cast[] = [
  { server: student, client: peer },
  { server: peer, client: student },
  { server: student, client: reference },
  { server: reference, client: student },
];

/** Who can play with whom, as the lab's own dialogues have it: what the sheet asks first. */
export function castsFor(question: QuestionId, breadth: Breadth): readonly Cast[] {
  switch (question) {
    case 'q1':
      return [{ server: student, client: peer }];
    case 'q2':
      return [{ server: peer, client: student }, together];
    default:
      return breadth === 'required' ? [together] : [together, ...strangers];
  }
}
