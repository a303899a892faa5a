import { join } from 'node:path';
import { languages } from '../languages/languages.ts';
import type { LanguageId, Role } from '../model/actor.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { labLanguages } from '../model/question.ts';
import type { Program, Submission } from '../model/submission.ts';

/** Who plays the programs of a dialogue. */
export interface ProgramSources {
  readonly submission: Submission;
  /** The student's own server of question 1, which question 2 is tried with; undefined where there is none. */
  readonly ownServer?: Program;
  /** The folder of the stubs, absolute. */
  readonly stubs: string;
  /** The folder of the reference solutions, absolute. */
  readonly solutions: string;
  /** The folder of the partners that ask no more than the sheet does, absolute. */
  readonly partners: string;
}

/** The program that plays each role of a dialogue; a role of the peer has none, nor one the student has not written. */
export function castPrograms(
  dialogue: Dialogue,
  sources: ProgramSources,
): Readonly<Partial<Record<Role, Program>>> {
  const enlisted: Partial<Record<Role, Program>> = {};
  for (const role of ['server', 'client'] as const) {
    const casting = dialogue.cast[role];
    if (casting.kind === 'peer') continue;
    const program =
      casting.kind === 'student' ? ofStudent(role, sources) : reference(role, sources, casting.language);
    if (program) enlisted[role] = program;
  }
  return enlisted;
}

function ofStudent(role: Role, sources: ProgramSources): Program | undefined {
  const { submission, ownServer, partners } = sources;
  if (submission.question === 'q2' && role === 'server') {
    return ownServer ?? { kind: 'source', language: 'python', file: join(partners, 'server.py') };
  }
  return submission.programs[role];
}

/**
 * The solution in the language named, else in the student's, else in the sheet's own. The server of
 * question 2 is that of question 1.
 */
function reference(
  role: Role,
  { submission, solutions }: ProgramSources,
  named: LanguageId | undefined,
): Program {
  const theirs = Object.values(submission.programs)[0]?.language;
  const language = labLanguages.find((one) => one === named) ?? labLanguages.find((one) => one === theirs);
  const spoken = language ?? labLanguages[0];
  const question = submission.question === 'q2' && role === 'server' ? 'q1' : submission.question;
  const file = join(solutions, question, spoken, `${role}${languages[spoken].extensions[0]}`);
  return { kind: 'source', language: spoken, file };
}
