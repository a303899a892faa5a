import { freshen } from '../dialogue/fresh/freshen.ts';
import { judge } from '../judge/judge.ts';
import { storyOf } from '../judge/story.ts';
import type { Capture } from '../kernel/pcapng.ts';
import { locator } from '../locate/locator.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import type { DialogueReport } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Host } from '../room/host.ts';
import { waitUntilReleased } from '../room/port-holder.ts';
import { type PlayOptions, play } from '../stage/play.ts';
import { choosePort } from '../stage/port.ts';
import type { Tools } from '../toolchain/build/tools.ts';
import type { Players } from '../toolchain/players.ts';
import { castPrograms, type ProgramSources } from './cast-programs.ts';
import { prepareAll } from './prepare-all.ts';
import { nameUnreadable } from './unreadable.ts';

export interface PlaySettings {
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
export interface PlayRequest {
  readonly dialogue: Dialogue;
  readonly sources: ProgramSources;
  readonly options: PlaySettings;
  /** `verdict`: no more than that is wanted. `explanation`: a failure is also explained. */
  readonly goal: PlayOptions['goal'];
}

/**
 * Plays one dialogue with one submission and judges it. What breaks in the checker is a finding of its own.
 * Undefined when it was broken off by Ctrl-C.
 */
export async function playAndJudge(
  host: Host,
  { dialogue, sources, options, goal }: PlayRequest,
): Promise<DialogueReport | undefined> {
  let began = host.options.now();
  const fresh = freshen(dialogue, options.seed);
  try {
    const programs = castPrograms(dialogue, sources);
    const cast = await prepareAll(programs, options.tools);
    if (cast.obstacles.length > 0) {
      const failed: Verdict = { outcome: 'failed', findings: cast.obstacles, observations: [] };
      return reportOf(fresh, failed, host.options.now() - began);
    }
    const { port, tell } = await choosePort(host, { wanted: options.port, players: cast.players });
    const players: Players = Object.fromEntries(
      Object.entries(cast.players).map(([role, one]) => [
        role,
        { ...one, ...(tell && one.takesPort && { tellPort: port }) },
      ]),
    );
    if (!host.networks && !tell) await waitUntilReleased(port, options.signal);
    began = host.options.now();
    const judging = { strict: options.strict, port, question: sources.submission.question };
    const { signal, patienceMs, onCapture } = options;
    const transcript = await play(host, {
      dialogue: fresh,
      players,
      options: judging,
      patienceMs,
      signal,
      onCapture,
      goal,
      locator,
    });
    const judged = judge(fresh, transcript, judging);
    const verdict = { ...judged, findings: nameUnreadable(judged.findings, programs) };
    return {
      ...reportOf(fresh, verdict, host.options.now() - began),
      transcript: transcript.events,
      story: storyOf(fresh, transcript, verdict.findings),
    };
  } catch (error) {
    if (options.signal.aborted) return undefined;
    return reportOf(fresh, broken(error), host.options.now() - began);
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
