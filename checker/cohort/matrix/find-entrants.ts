import { dirname } from 'node:path';
import { castPrograms } from '../../check/cast-programs.ts';
import type { Role } from '../../model/actor.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import { type Entrant, solutionKey } from '../../model/cohort/matrix.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import { type Question, questionOf } from '../../model/lab.ts';
import type { Program, Submission } from '../../model/submission.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import { isUntouched } from '../../submissions/untouched.ts';
import { contentHash, hashFolder } from '../grading/content-hash.ts';
import { submissionsIn } from '../submissions-in.ts';

export interface FindEntrantsOptions {
  readonly lab: LabFolder;
  readonly question: Question;
  readonly dialogue: Dialogue;
  /** What else decides how a meeting ends. */
  readonly settings: string;
}

/** Finds who takes part: the hand-ins with a program of the question that is begun, then the lab's solution. */
export async function findEntrants(
  handIns: readonly HandIn[],
  options: FindEntrantsOptions,
): Promise<{ readonly entrants: readonly Entrant[]; readonly aside: readonly HandIn[] }> {
  const entrants: Entrant[] = [];
  const aside: HandIn[] = [];
  for (const handIn of handIns) {
    const programs = await programsOf(handIn, options);
    if (Object.keys(programs).length === 0) aside.push(handIn);
    else entrants.push(await entrantOf(handIn, programs, options));
  }
  return { entrants: [...entrants, await solution(options)], aside };
}

async function entrantOf(
  handIn: HandIn,
  programs: Entrant['programs'],
  { dialogue, settings }: FindEntrantsOptions,
): Promise<Entrant> {
  const { key, folder = '' } = handIn;
  const hash = contentHash({ files: await hashFolder(folder), dialogues: [dialogue], settings });
  return { key, handIn, programs, folder, hash };
}

/** Its programs for both sides: one that an earlier question supplies is that question's. */
async function programsOf(
  { folder }: HandIn,
  { lab, question }: FindEntrantsOptions,
): Promise<Entrant['programs']> {
  if (folder === undefined) return {};
  const own = await ownPrograms(folder, question, lab);
  const { partner } = question;
  const supplier = partner?.question === undefined ? undefined : questionOf(lab.lab, partner.question);
  if (!partner || !supplier) return own;
  const supplied = (await ownPrograms(folder, supplier, lab))[partner.role];
  return { ...own, ...(supplied && { [partner.role]: supplied }) };
}

/** In several languages, the one with the most of the programs plays, else that of the lab's sheet. */
async function ownPrograms(folder: string, question: Question, lab: LabFolder): Promise<Entrant['programs']> {
  const all: Entrant['programs'][] = [];
  for (const submission of await submissionsIn(folder, question, lab)) all.push(await begun(submission, lab));
  const count = (programs: Entrant['programs']) => Object.keys(programs).length;
  return all.toSorted((one, other) => count(other) - count(one))[0] ?? {};
}

async function begun({ question, programs }: Submission, lab: LabFolder): Promise<Entrant['programs']> {
  const written: Partial<Record<Role, Program>> = {};
  for (const [role, program] of Object.entries(programs) as [Role, Program][])
    if (!(await isUntouched({ program, question, role }, lab))) written[role] = program;
  return written;
}

/** The lab's own programs, in the language of its sheet. */
async function solution({ lab, question, dialogue, settings }: FindEntrantsOptions): Promise<Entrant> {
  const cast = { server: { kind: 'reference' }, client: { kind: 'reference' } } as const;
  const nobody = { question: question.id, name: '', folder: lab.solutions, programs: {} };
  const programs = castPrograms({ ...dialogue, cast }, { submission: nobody, question, lab });
  const files = Object.values(programs).flatMap((program) =>
    program.kind === 'source' ? [program.file] : [],
  );
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const hashed = (await Promise.all(folders.map(hashFolder))).join(' ');
  const hash = contentHash({ files: hashed, dialogues: [dialogue], settings });
  return { key: solutionKey, programs, folder: lab.solutions, hash };
}
