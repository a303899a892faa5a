import { problemWords } from '../../explain/problem-words.ts';
import type { Locale } from '../../model/locale.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReportEvent } from '../../model/report.ts';
import { UnplayableError } from '../options/usage.ts';
import type { Say } from '../words/check/say.ts';

interface LeaveOutOptions {
  /** Whether the user named what to check: then a job that cannot be played is an error, and none is left out. */
  readonly isNamed: boolean;
  readonly locale: Locale;
  readonly say: Say;
  readonly tell: (line: string) => Promise<void>;
}

/**
 * Yields the events of the jobs that can be played here. For the others, `tell` gets one line a missing tool. Throws
 * an UnplayableError before the first event if no job can be played.
 */
export async function* leaveOut(
  events: AsyncIterable<ReportEvent>,
  { isNamed, locale, say, tell }: LeaveOutOptions,
): AsyncGenerator<ReportEvent> {
  const held: ReportEvent[] = [];
  const told = new Set<string>();
  let problem: Problem | undefined;
  let isLeftOut = false;
  for await (const event of events) {
    if (event.kind === 'opened') {
      isLeftOut = event.problem !== undefined;
      problem ??= event.problem;
    }
    if (event.kind === 'opened' && event.problem) {
      if (event.problem.code === 'checker-fault') throw event.problem.fault;
      const { code } = event.problem;
      if (isNamed || (code !== 'missing-tool' && code !== 'broken-tool'))
        throw new UnplayableError(event.problem);
      const why = problemWords(event.problem, locale);
      if (!told.has(event.problem.tool)) await tell(say('left-out', { submission: event.submission, why }));
      told.add(event.problem.tool);
    } else if (event.kind === 'begin') held.push(event);
    else if (event.kind === 'end') {
      if (problem && held.length > 0) throw new UnplayableError(problem);
      yield* [...held.splice(0), event];
    } else if (!isLeftOut) yield* [...held.splice(0), event];
  }
}
