import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import pLimit from 'p-limit';
import { type CheckRun, openRun } from '../../checker/check/check-run.ts';
import { readDialogues } from '../../checker/check/find/read-dialogues.ts';
import { playAndJudge } from '../../checker/check/play-and-judge.ts';
import { openHost } from '../../checker/index.ts';
import type { Role } from '../../checker/model/actor.ts';
import type { Dialogue } from '../../checker/model/dialogue.ts';
import type { FindingCode } from '../../checker/model/finding.ts';
import { questionOf } from '../../checker/model/lab.ts';
import type { Program, Submission } from '../../checker/model/submission.ts';
import { type LabFolder, openLab } from '../../checker/submissions/open-lab.ts';
import { environmentOf, root } from '../checker.ts';
import type { Mutant } from './rule.ts';

/** A mutant, and the dialogue that probably catches it. */
export interface Suspect extends Mutant {
  readonly likely: string | undefined;
}

/**
 * The first dialogue that a mutant fails, with the code and the actors of its finding; only `undecided` if it
 * survives.
 */
export interface Caught {
  readonly dialogue?: string;
  readonly code?: FindingCode;
  readonly actors?: readonly Role[];
  /** The dialogues without a verdict: the mutant is not the cause, so they are a fault to look into. */
  readonly undecided: readonly string[];
}

/** Plays each mutant until a dialogue fails, several mutants side by side, on one host. */
export async function playMutants(suspects: readonly Suspect[]): Promise<readonly Caught[]> {
  const lab = await openLab(root, root);
  const folder = mkdtempSync(join(tmpdir(), 'alternance-mutants-'));
  try {
    await using host = await openHost({ environment: environmentOf({}), folder: root });
    // Short, because only patience detects a mutant that runs for ever.
    using run = openRun(host, { seed: 'fixed', patienceMs: 800 });
    const limit = pLimit(host.conditions.network === 'own' ? availableParallelism() : 1);
    const tryOn = (suspect: Suspect, place: number) =>
      playMutant(run, { suspect, lab, folder: join(folder, String(place)) });
    return await Promise.all(suspects.map((suspect, place) => limit(() => tryOn(suspect, place))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface PlayMutantOptions {
  readonly suspect: Suspect;
  readonly lab: LabFolder;
  /** Where its programs are written; not there yet. */
  readonly folder: string;
}

async function playMutant(run: CheckRun, { suspect, lab, folder }: PlayMutantOptions): Promise<Caught> {
  const submission = writeOut(suspect, folder);
  const question = questionOf(lab.lab, suspect.question);
  if (!question) throw new RangeError(`the lab has no question ${suspect.question}`);
  const sources = { submission, question, lab };
  const undecided: string[] = [];
  for (const dialogue of dialoguesFor(suspect, lab)) {
    const report = await playAndJudge(run, { dialogue, sources, seed: 'fixed', goal: 'verdict' });
    const [finding] = report?.findings ?? [];
    if (report?.verdict === 'undecided') undecided.push(dialogue.id);
    if (report?.verdict !== 'failed' || !finding) continue;
    return { dialogue: dialogue.id, code: finding.code, actors: finding.actors, undecided };
  }
  return { undecided };
}

/** The dialogues of the mutant's question, the likely one first. */
function dialoguesFor({ question, likely }: Suspect, lab: LabFolder): readonly Dialogue[] {
  const reading = { folder: lab.dialogues, cwd: root };
  const all = readDialogues(question, reading);
  return [...all.filter(({ id }) => id === likely), ...all.filter(({ id }) => id !== likely)];
}

function writeOut({ name, question, language, files }: Suspect, place: string): Submission {
  mkdirSync(place);
  const programs: Partial<Record<Role, Program>> = {};
  for (const [file, source] of Object.entries(files)) {
    writeFileSync(join(place, file), source);
    const role = basename(file, extname(file)) as Role;
    programs[role] = { kind: 'source', language, file: join(place, file) };
  }
  return { question, name, folder: place, programs };
}
