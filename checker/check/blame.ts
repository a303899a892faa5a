import { otherRole, type Role } from '../model/actor.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { DialogueReport } from '../model/report.ts';
import type { CheckRun } from './check-run.ts';
import { type PlayRequest, playAndJudge } from './play-and-judge.ts';

/** Dialogues of the same run in which the solution takes one side, being played or played. */
export type References = ReadonlyMap<Dialogue, Promise<DialogueReport>>;

/** Says which of a student's two programs fails, once for each cause in a submission. */
export type Blame = (report: DialogueReport, request: PlayRequest) => Promise<DialogueReport>;

/**
 * Where both programs are the student's and a finding names both, the solution takes each side in turn: the program
 * that fails with it is the one to fix. A dialogue of this run that shows it already is not played again.
 */
export function createBlame(run: CheckRun, references: References): Blame {
  const known = new Map<FindingCode, Promise<readonly Role[] | undefined>>();
  return async (report, request) => {
    const [finding, ...others] = report.findings;
    if (!finding || finding.actors.length < 2 || !isBetweenStudents(report.cast)) return report;
    const tried = known.get(finding.code) ?? failing(finding.code);
    known.set(finding.code, tried);
    const fault = await tried;
    if (!fault) return report;
    const blamed: Finding = { ...finding, fault };
    return { ...report, findings: [blamed, ...others] };

    /** Undefined when it was broken off, or could not be decided: then nobody is blamed. */
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

function isBetweenStudents(cast: Dialogue['cast']): boolean {
  return cast.server.kind === 'student' && cast.client.kind === 'student';
}

/** The roles that fail with this same cause in a dialogue with the solution. */
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
