import { networkRemarks, restRemarks, roomRemarks } from '../explain/conditions.ts';
import type { Conditions, Report, ReportEvent } from '../model/report.ts';
import { unreachable } from '../model/unreachable.ts';
import type { ReporterOptions } from './content/reporter.ts';

import { paragraph } from './terminal/block.ts';
import { heading } from './terminal/heading.ts';
import { pageOf, type TerminalPage } from './terminal/page.ts';
import { type Storyteller, skipped, storyteller } from './terminal/storyteller.ts';
import { overview, summary } from './terminal/summary.ts';
import { measured } from './text/width.ts';

/** Writes the report for students: one line for a dialogue that passed, the whole story of one that failed. */
export async function* terminal(
  events: AsyncIterable<ReportEvent>,
  options: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  if (options.plain) {
    const { plain } = await import('./plain.ts');
    yield* plain(events, options);
    return;
  }
  const page = pageOf(options);
  const print = printer();
  const reports: Report[] = [];
  let conditions: Conditions = { rest: 'proof', network: 'own' };
  let seed = '';
  let teller: Storyteller | undefined;
  for await (const event of measured(events)) {
    switch (event.kind) {
      case 'begin':
        ({ conditions, seed } = event);
        yield print(remarks(page, restRemarks(conditions, page.locale)));
        break;
      case 'opened':
        // Remarks wait for the first question, because how dialogues share a port depends on the lab.
        if (page.verbose && !teller)
          yield print(
            remarks(page, [
              ...networkRemarks(conditions, { ...page, labPort: event.task.port }),
              ...roomRemarks(conditions, page.locale),
            ]),
          );
        teller = storyteller(page, event, conditions);
        yield print([...heading(page, event), '']);
        break;
      case 'dialogue':
        yield print(teller?.tell(event.report) ?? []);
        break;
      case 'closed':
        reports.push(event.report);
        yield print([
          ...(teller?.rest() ?? []),
          ...skipped(page, event.report),
          '',
          ...summary(page, event.report),
          '',
        ]);
        break;
      case 'end':
        yield print(overview(page, reports, seed));
        break;
      default:
        unreachable(event);
    }
  }
}

/** The remarks on what this machine does not allow, as far as it matters to a reader of the verdicts. */
function remarks(page: TerminalPage, sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((remark) => [...paragraph({ ...page, indent: 0 }, remark), '']);
}

/** Joins blocks of lines over several calls, with at most one empty line between two blocks. */
function printer(): (lines: readonly string[]) => string {
  let last = '';
  return (lines) => {
    const kept: string[] = [];
    for (const line of lines) {
      const trimmed = line.trimEnd();
      if (trimmed !== '' || last !== '') {
        kept.push(`${trimmed}\n`);
      }
      last = trimmed;
    }
    return kept.join('');
  };
}
