import type { Cast } from '../../model/actor.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { ExploreScope } from './scope.ts';

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

/** The casts of the lab's own dialogues for a question; the one that the sheet asks for first. */
export function castsFor({ question: { rule, partner }, breadth }: ExploreScope): readonly Cast[] {
  switch (rule) {
    case 'shows':
      return [{ server: student, client: peer }];
    case 'sends':
      return [{ server: peer, client: student }, ...(partner ? [together] : [])];
    case 'takes turns':
    case 'speaks at any time':
      return breadth === 'required' ? [together] : [together, ...strangers];
    default:
      return unreachable(rule);
  }
}
