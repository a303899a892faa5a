import type { Role } from '../model/actor.ts';
import { calledAs } from '../model/called-as.ts';
import { CheckerFault } from '../model/fault.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Program } from '../model/submission.ts';
import { findHolder } from '../room/port/port-holder.ts';
import { insistedOn } from '../stage/port.ts';
import { isCommentedOut, isUntouched } from '../submissions/untouched.ts';
import { findUnusableCommand } from '../toolchain/find-unusable-command.ts';
import { machineProblemOf } from '../toolchain/machine-problem-of.ts';
import { castPrograms } from './cast-programs.ts';
import type { CheckRun } from './check-run.ts';
import { commentedOut, doesNotCompile } from './does-not-compile.ts';
import type { Job } from './job.ts';
import { prepareAll } from './prepare-all.ts';
import { readUnreadable } from './read-encoding.ts';

/** Whether a job can be played. `findings` are mistakes in the submission, a `problem` lies in the machine. */
export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Like `prepareJob`, but an error in the checker becomes a problem. After an interruption nothing is prepared. */
export async function readinessOf(job: Job, run: CheckRun): Promise<Readiness> {
  if (run.signal.aborted) return { kind: 'ready' };
  if (run.problem) return { kind: 'problem', problem: run.problem };
  try {
    return await prepareJob(job, run);
  } catch (error) {
    const machine = machineProblemOf(error);
    if (machine) return { kind: 'problem', problem: machine };
    const fault = new CheckerFault(error instanceof Error ? error.message : String(error), { cause: error });
    return { kind: 'problem', problem: { code: 'checker-fault', fault } };
  }
}

/** Looks for missing programs and untouched stubs, compiles, and looks for missing tools and held ports. */
async function prepareJob(job: Job, run: CheckRun): Promise<Readiness> {
  const { missing } = job;
  if (missing.length > 0)
    return { kind: 'findings', findings: missing.map((role) => obstacle('not-found', role)) };
  const untouched = await untouchedRoles(job);
  if (untouched.length > 0) return { kind: 'findings', findings: [obstacle('untouched', ...untouched)] };
  const prepared = await preparePrograms(job, run);
  if (prepared.kind !== 'ready' || run.host.conditions.network === 'own') return prepared;
  const held = await findHeldPort(job, run);
  return held ? { kind: 'problem', problem: held } : prepared;
}

async function untouchedRoles({ submission, sources }: Job): Promise<readonly Role[]> {
  const roles: Role[] = [];
  for (const [role, program] of Object.entries(submission.programs) as [Role, Program][]) {
    if (await isUntouched({ program, question: submission.question, role }, sources.lab)) roles.push(role);
  }
  return roles;
}

/** Prepares the reference programs too, so that no dialogue waits for them. */
async function preparePrograms(job: Job, { preparer }: CheckRun): Promise<Readiness> {
  const findings: Finding[] = [];
  const players = playersOf(job);
  const prepared = await Promise.all(players.map(({ program }) => preparer.prepare(program)));
  for (const [index, { role, program }] of players.entries()) {
    const unusable =
      program.kind === 'command' && (await findUnusableCommand(role, program.command, preparer.tools));
    if (unusable) return { kind: 'problem', problem: unusable };
    const one = prepared[index];
    if (one?.kind === 'missing-tool') {
      const { tool, fix } = one;
      return { kind: 'problem', problem: { code: 'missing-tool', tool, program: calledAs(program), fix } };
    }
    if (one?.kind === 'broken-tool') {
      const { kind: code, tool, said, lack, fix } = one;
      return { kind: 'problem', problem: { code, tool, said, lack, fix, program: calledAs(program) } };
    }
    const isOwn = program === job.submission.programs[role];
    if (isOwn && (await isCommentedOut(program))) {
      findings.push(commentedOut(role, program));
      continue;
    }
    const encoding = isOwn && one?.kind === 'ready' && (await readUnreadable(program));
    if (encoding) findings.push({ code: 'does-not-compile', actors: [role], where: [], encoding });
    if (one?.kind === 'does-not-compile' && isOwn)
      findings.push(await doesNotCompile(role, program, one.errors));
  }
  return findings.length > 0 ? { kind: 'findings', findings } : { kind: 'ready' };
}

interface Player {
  readonly role: Role;
  readonly program: Program;
}

/** The programs of all dialogues of a job, the student's first, each once. */
function playersOf({ submission, sources, dialogues }: Job): readonly Player[] {
  const casts = [submission.programs, ...dialogues.map((dialogue) => castPrograms(dialogue, sources))];
  const players = casts.flatMap((cast) => Object.entries(cast) as [Role, Program][]);
  const distinct = new Map<string, Player>();
  for (const [role, program] of players) {
    const key = `${role} ${program.kind === 'source' ? program.file : calledAs(program)}`;
    if (!distinct.has(key)) distinct.set(key, { role, program });
  }
  return [...distinct.values()];
}

/** In the machine's own network, the first port that the programs need and another process listens on. */
async function findHeldPort({ dialogues, sources }: Job, run: CheckRun): Promise<Problem | undefined> {
  const needed = new Set<number>();
  for (const dialogue of dialogues) {
    const { players } = await prepareAll(castPrograms(dialogue, sources), run.preparer);
    const port = run.port ?? insistedOn(players, sources.lab.lab.port);
    if (port !== undefined) needed.add(port);
  }
  for (const port of needed) {
    const held = await findHolder(port, run.host.options.environment);
    if (held) return { code: 'port-held', port, holder: held.holder };
  }
  return undefined;
}

function obstacle(code: 'not-found' | 'untouched', ...actors: readonly Role[]): Finding {
  return { code, actors, where: [] };
}
