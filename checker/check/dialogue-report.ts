import type { Dialogue } from '../model/dialogue.ts';
import type { DialogueReport } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';

/** The report of a dialogue of which nothing is recorded but the verdict. */
export function reportOf(dialogue: Dialogue, verdict: Verdict, ms: number): DialogueReport {
  const { id, title, file, source, level, cast, points } = dialogue;
  return {
    id,
    title,
    file,
    source,
    level,
    cast,
    verdict: verdict.outcome,
    points: { earned: verdict.outcome === 'passed' ? points : 0, possible: points },
    ms: Math.round(ms),
    findings: verdict.findings,
    observations: verdict.observations,
    transcript: [],
    story: [],
  };
}
