import type { Finding } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';
import type { StoryLine } from '../../model/story.ts';
import { ReportError } from './report-error.ts';
import type { SavedDialogue, SavedFinding, SavedLine } from './saved-report.ts';

/** Reads a dialogue's report back. `at` is where it stands in the whole. */
export function restoreDialogue(saved: SavedDialogue, at: string): DialogueReport {
  const { id, titles, file, source, level, cast, verdict, points, ms } = saved;
  const { repeated, explored, findings, observations, story: lines, played, transcript } = saved;
  if (!titles || file === undefined || source === undefined || !cast || !observations || !lines)
    throw new ReportError({ code: 'keeps-too-little' });
  const story = lines.map(lineOf);
  return {
    id,
    title: titles,
    file,
    source,
    level,
    cast,
    verdict,
    points,
    ms,
    ...(repeated && { repeated }),
    ...(explored && { explored }),
    findings: findings.map((finding, index) => findingOf(finding, story, `${at}/findings/${index}`)),
    observations,
    story,
    ...(played && { played }),
    transcript,
  };
}

function lineOf({ line, actor, verb, text, texts, awaited, state }: SavedLine): StoryLine {
  const object = texts ? { texts } : awaited ? { awaited } : text === undefined ? {} : { text };
  return { line, actor, verb, state, ...object } as StoryLine;
}

function findingOf(saved: SavedFinding, story: readonly StoryLine[], at: string): Finding {
  const { code, actors, fault, details, decided, evidence } = saved;
  if (!details) throw new ReportError({ code: 'keeps-too-little' });
  const where = saved.where.map(({ words: _, ...one }) => one);
  const finding = {
    code,
    actors,
    where,
    ...(fault && { fault }),
    ...(evidence !== undefined && { evidence }),
  };
  if (
    code === 'machine-fault' ||
    (code === 'does-not-compile' && ('encoding' in details || 'commented' in details))
  )
    return { ...finding, ...details } as Finding;
  if (!isPlayed(saved)) return finding as Finding;
  return { ...finding, ...details, ...stepOf(saved, story, at), decided } as Finding;
}

/** Of a program that was never started, and of a fault of the checker's, nothing was decided. */
function isPlayed({ code, step }: SavedFinding): boolean {
  if (code === 'does-not-compile') return step !== undefined;
  return code !== 'not-found' && code !== 'untouched' && code !== 'checker-fault';
}

function stepOf({ step }: SavedFinding, story: readonly StoryLine[], at: string): Pick<Finding, 'step'> {
  if (!step) return {};
  const told = story.find(({ line }) => line === step.line);
  if (!told) throw new ReportError({ code: 'damaged', at: `${at}/step` });
  const { state: _, ...spoken } = told;
  return { step: { ...spoken, file: step.file } };
}
