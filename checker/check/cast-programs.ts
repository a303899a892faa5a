import { join } from 'node:path';
import { languages } from '../languages/languages.ts';
import type { LanguageId, Role } from '../model/actor.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { type Question, questionOf } from '../model/lab.ts';
import type { Program, Submission } from '../model/submission.ts';
import type { LabFolder } from '../submissions/open-lab.ts';

/** The places from which the programs of a dialogue are taken. */
export interface ProgramSources {
  readonly submission: Submission;
  readonly question: Question;
  readonly lab: LabFolder;
  /** The student's own program of the earlier question that supplies a partner; undefined if the folder has none. */
  readonly ownPartner?: Program;
}

/** The program that plays each role of a dialogue. A role has none if the peer plays it or its program is missing. */
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
  const { submission, question, ownPartner } = sources;
  if (question.partner?.role !== role) return submission.programs[role];
  return ownPartner ?? partnerIn(role, sources) ?? reference(role, sources, undefined);
}

/** The lab's partner, which asks no more than the sheet does; undefined in a lab without partners. */
function partnerIn(role: Role, { question, lab }: ProgramSources): Program | undefined {
  if (lab.packed !== undefined) return packed(`partner/${role}`, lab.packed);
  if (lab.partners === undefined) return undefined;
  const [language] = question.languages;
  const file = join(lab.partners, `${role}${languages[language].extensions[0]}`);
  return { kind: 'source', language, file };
}

function packed(name: string, pack: string): Program {
  return { kind: 'packed', language: 'javascript', pack, name };
}

/**
 * The solution in the language named, else in the student's, else in the sheet's own. A role that an earlier question
 * supplies is played by that question's solution. A copy for students has each in one language, packed.
 */
function reference(
  role: Role,
  { submission, question, lab }: ProgramSources,
  named: LanguageId | undefined,
): Program {
  if (lab.packed !== undefined) return packed(`${question.id}/${role}`, lab.packed);
  const supplier = question.partner?.role === role ? question.partner.question : undefined;
  const solved = (supplier !== undefined && questionOf(lab.lab, supplier)) || question;
  const theirs = Object.values(submission.programs)[0]?.language;
  const solution = (wanted: LanguageId | undefined) => solved.languages.find((one) => one === wanted);
  const language = solution(named) ?? solution(theirs) ?? solved.languages[0];
  const file = join(lab.solutions, solved.id, language, `${role}${languages[language].extensions[0]}`);
  return { kind: 'source', language, file };
}
