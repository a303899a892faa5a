import { otherRole, type Role } from '../model/actor.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { FindingCode } from '../model/finding.ts';
import type { DialogueReport } from '../model/report.ts';
import type { CheckRun } from './check-run.ts';
import { isOpenBetweenTwo, withFault } from './fault.ts';
import { type PlayRequest, playAndJudge } from './play-and-judge.ts';

/** The run's dialogues in which the solution takes one side, each with its report to come. */
export type References = ReadonlyMap<Dialogue, Promise<DialogueReport>>;

/**
 * Returns the report with `fault` set to the roles of the student's that fail. Decided once per finding code of a
 * job.
 */
export type Blame = (report: DialogueReport, request: PlayRequest) => Promise<DialogueReport>;

/**
 * Where both programs are the student's and the first finding names both, the solution takes each side in turn: the
 * program that fails against the solution is the one to fix. A dialogue of `references` that shows it already is not
 * played again.
 */
export function createBlame(run: CheckRun, references: References): Blame {
  const known = new Map<FindingCode, Promise<readonly Role[] | undefined>>();
  return async (report, request) => {
    const [finding] = report.findings;
    if (!finding || !isOpenBetweenTwo(report)) return report;
    const tried = known.get(finding.code) ?? failing(finding.code);
    known.set(finding.code, tried);
    const fault = await tried;
    return fault ? withFault(report, { code: finding.code, fault }) : report;

    /** Undefined when a play was broken off or undecided: then no program is blamed. */
    async function failing(code: FindingCode): Promise<readonly Role[] | undefined> {
      const shown = await rolesThatFail(references, code);
      if (shown.length > 0) return shown;
      const failed: Role[] = [];
      for (const role of ['server', 'client'] as const) {
        const outcome = await withSolution(run, request, role);
        if (outcome !== 'passed' && outcome !== 'failed') return undefined;
        if (outcome === 'failed') failed.push(role);
      }
      return failed;
    }
  };
}

/** The roles whose program has the same finding in a dialogue with the solution. */
async function rolesThatFail(references: References, code: FindingCode): Promise<readonly Role[]> {
  const failed: Role[] = [];
  for (const [{ cast }, played] of references) {
    const report = await played;
    const role = cast.server.kind === 'reference' ? 'client' : 'server';
    if (report.findings.some((finding) => finding.code === code)) failed.push(role);
  }
  return failed;
}

async function withSolution(
  run: CheckRun,
  request: PlayRequest,
  role: Role,
): Promise<DialogueReport['verdict'] | undefined> {
  const { dialogue } = request;
  const cast = { ...dialogue.cast, [otherRole(role)]: { kind: 'reference' as const } };
  const report = await playAndJudge(run, { ...request, dialogue: { ...dialogue, cast }, goal: 'verdict' });
  return report?.verdict;
}
