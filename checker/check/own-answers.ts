import type { Role } from '../model/actor.ts';
import type { Answered, Program } from '../model/submission.ts';
import type { ProgramSources } from './cast-programs.ts';

interface OwnAnswersOptions {
  readonly sources: Pick<ProgramSources, 'submission' | 'ownPartner'>;
  readonly answered: Answered;
}

/** The answers for the programs of a dialogue: only a student's own is told any, since no other asks. */
export function ownAnswers(
  programs: Readonly<Partial<Record<Role, Program>>>,
  { sources: { submission, ownPartner }, answered }: OwnAnswersOptions,
): Answered {
  const isOwn = (role: Role, program: Program) =>
    program === submission.programs[role] || program === ownPartner;
  const own = Object.entries(programs).filter(([role, program]) => isOwn(role as Role, program));
  return Object.fromEntries(own.map(([role]) => [role, answered[role as Role] ?? []]));
}
