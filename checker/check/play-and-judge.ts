import { freshen } from '../dialogue/fresh/freshen.ts';
import { locator } from '../locate/locator.ts';
import type { Role } from '../model/actor.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { CheckerFault } from '../model/fault.ts';
import type { JudgeOptions } from '../model/play-record.ts';
import type { DialogueReport } from '../model/report.ts';
import type { Program } from '../model/submission.ts';
import type { Verdict } from '../model/verdict.ts';
import { releasePort } from '../room/port/release-port.ts';
import { type PlayOptions, play } from '../stage/play.ts';
import { choosePort } from '../stage/port.ts';
import { castPrograms, type ProgramSources } from './cast-programs.ts';
import type { CheckRun } from './check-run.ts';
import { faultOf } from './checker-fault.ts';
import { reportOf } from './dialogue-report.ts';
import { judgePlay } from './judge-play.ts';
import { ownAnswers } from './own-answers.ts';
import { prepareAll } from './prepare-all.ts';
import { refuseLongLines } from './refuse-long-lines.ts';

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
  const { host, strict, on, patienceMs, signal, onCapture } = run;
  const { now } = host.options;
  let began = now();
  const fresh = freshen(dialogue, seed);
  try {
    if (on === 'terminal') refuseLongLines(fresh);
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
    const options = { rule: sources.question.rule, strict, port, languages: languagesOf(programs) };
    const answered = ownAnswers(programs, { sources, answered: run.answered });
    const playing = {
      ...{ dialogue: fresh, players, options, patienceMs, on, signal, onCapture, goal, locator },
      answered,
    };
    for (const pace of ['brisk', 'patient'] as const) {
      if (host.conditions.network === 'shared' && !isOtherThanLabPort)
        await releasePort(port, { now, signal });
      began = now();
      const transcript = await play(host, { ...playing, pace });
      if (transcript !== 'too brisk')
        return judgePlay(fresh, transcript, { seed, options, ms: now() - began });
    }
    throw new CheckerFault('a play that was patient was too brisk');
  } catch (error) {
    if (signal.aborted) return undefined;
    return reportOf(fresh, undecided(error), now() - began);
  }
}

function languagesOf(
  programs: Readonly<Partial<Record<Role, Program>>>,
): NonNullable<JudgeOptions['languages']> {
  return Object.fromEntries(Object.entries(programs).map(([role, { language }]) => [role, language]));
}

function undecided(error: unknown): Verdict {
  return { outcome: 'undecided', findings: [faultOf(error)], observations: [] };
}
