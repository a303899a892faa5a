import { freshen } from '../dialogue/freshen.ts';
import { judge } from '../judge/judge.ts';
import { storyOf } from '../judge/story.ts';
import type { Capture } from '../kernel/pcapng.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import type { DialogueReport } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { type Company, enlist } from './enlist.ts';
import { play } from './play.ts';
import type { Players } from './players.ts';
import { choosePort } from './port.ts';
import { untilGivenBack } from './port-holder.ts';
import { prepareAll } from './prepare-all.ts';
import type { Theatre } from './theatre.ts';
import type { Tools } from './tools.ts';
import { nameUnreadable } from './unreadable.ts';

export interface PerformOptions {
  readonly seed: string;
  readonly strict: boolean;
  readonly patienceMs: number;
  /** The port that was asked for by name. */
  readonly port: number | undefined;
  readonly tools: Tools;
  /** The folder of the stubs, absolute. */
  readonly stubs: string;
  readonly signal: AbortSignal;
  /** Given what crossed the wire in each dialogue. */
  readonly onCapture?: (capture: Capture) => void;
}

/** A dialogue to play, with whose programs, and how. */
export interface Engagement {
  readonly dialogue: Dialogue;
  readonly company: Company;
  readonly options: PerformOptions;
  /** Left out, a failure is explained too. */
  readonly only?: 'verdict';
}

/**
 * Plays one dialogue with one submission and judges it. What breaks in the checker is a finding of its own.
 * Undefined when it was broken off by Ctrl-C.
 */
export async function perform(
  theatre: Theatre,
  { dialogue, company, options, only }: Engagement,
): Promise<DialogueReport | undefined> {
  let began = theatre.world.now();
  const fresh = freshen(dialogue, options.seed);
  try {
    const programs = enlist(dialogue, company);
    const cast = await prepareAll(programs, options.tools);
    if (cast.obstacles.length > 0) {
      const failed: Verdict = { outcome: 'failed', findings: cast.obstacles, observations: [] };
      return reportOf(fresh, failed, theatre.world.now() - began);
    }
    const { port, tell } = await choosePort(theatre, { wanted: options.port, players: cast.players });
    const players: Players = Object.fromEntries(
      Object.entries(cast.players).map(([role, one]) => [
        role,
        { ...one, ...(tell && one.takesPort && { tellPort: port }) },
      ]),
    );
    if (!theatre.networks && !tell) await untilGivenBack(port, options.signal);
    began = theatre.world.now();
    const judging = { strict: options.strict, port, question: company.submission.question };
    const { signal, patienceMs, onCapture } = options;
    const transcript = await play(theatre, {
      dialogue: fresh,
      players,
      options: judging,
      patienceMs,
      signal,
      onCapture,
      ...(only && { only }),
    });
    const judged = judge(fresh, transcript, judging);
    const verdict = { ...judged, findings: nameUnreadable(judged.findings, programs) };
    return {
      ...reportOf(fresh, verdict, theatre.world.now() - began),
      transcript: transcript.events,
      story: storyOf(fresh, transcript, verdict.findings),
    };
  } catch (error) {
    if (options.signal.aborted) return undefined;
    return reportOf(fresh, broken(error), theatre.world.now() - began);
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

/** The checker's own fault: never the student's, so nothing is decided. */
function broken(error: unknown): Verdict {
  const evidence = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const finding: Finding = { code: 'checker-fault', actors: [], decided: 'ended', where: [], evidence };
  return { outcome: 'undecided', findings: [finding], observations: [] };
}
