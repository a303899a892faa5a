import { freshen } from '../dialogue/fresh/freshen.ts';
import { judge } from '../judge/judge.ts';
import { storyOf } from '../judge/story.ts';
import { locator } from '../locate/locator.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { DialogueReport } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { waitUntilReleased } from '../room/port-holder.ts';
import { type PlayOptions, play } from '../stage/play.ts';
import { choosePort } from '../stage/port.ts';
import { castPrograms, type ProgramSources } from './cast-programs.ts';
import type { CheckRun } from './check-run.ts';
import { faultOf } from './checker-fault.ts';
import { prepareAll } from './prepare-all.ts';
import { nameUnreadable } from './unreadable.ts';

/** A dialogue to play, where its programs are found, and how to play it. */
export interface PlayRequest {
  readonly dialogue: Dialogue;
  readonly sources: ProgramSources;
  /** The words of this play are made from the seed. */
  readonly seed: string;
  /** `verdict`: play to the verdict only. `explanation`: explain a failure too. */
  readonly goal: PlayOptions['goal'];
}

/**
 * Plays one dialogue with one submission and judges it. An error in the checker becomes a finding. Undefined when
 * broken off by the run's signal.
 */
export async function playAndJudge(
  run: CheckRun,
  { dialogue, sources, seed, goal }: PlayRequest,
): Promise<DialogueReport | undefined> {
  const { host, strict, patienceMs, signal, onCapture } = run;
  const { now } = host.options;
  let began = now();
  const fresh = freshen(dialogue, seed);
  try {
    const programs = castPrograms(dialogue, sources);
    const cast = await prepareAll(programs, run.preparer);
    if (cast.obstacles.length > 0) {
      const failed: Verdict = { outcome: 'failed', findings: cast.obstacles, observations: [] };
      return reportOf(fresh, failed, now() - began);
    }
    const { port, players, isOtherThanLabPort } = await choosePort(host, {
      wanted: run.port,
      players: cast.players,
      labPort: sources.lab.lab.port,
    });
    if (!host.networks && !isOtherThanLabPort) await waitUntilReleased(port, { now, signal });
    began = now();
    const options = { strict, port, rule: sources.question.rule };
    const playing = { dialogue: fresh, players, options, patienceMs, signal, onCapture, goal, locator };
    const transcript = await play(host, playing);
    const judged = judge(fresh, transcript, options);
    const verdict = { ...judged, findings: nameUnreadable(judged.findings, programs) };
    return {
      ...reportOf(fresh, verdict, now() - began),
      transcript: transcript.events,
      story: storyOf(fresh, transcript, verdict.findings),
    };
  } catch (error) {
    if (signal.aborted) return undefined;
    return reportOf(fresh, undecided(error), now() - began);
  }
}

function reportOf(dialogue: Dialogue, verdict: Verdict, ms: number): DialogueReport {
  const { id, title, file, level, cast, points } = dialogue;
  return {
    id,
    title,
    file,
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

function undecided(error: unknown): Verdict {
  return { outcome: 'undecided', findings: [faultOf(error)], observations: [] };
}
