import { restRemarks } from '../explain/conditions.ts';
import { languageName } from '../explain/language.ts';
import { tameLines } from '../explain/text/invisible.ts';
import { listOf } from '../explain/text/list.ts';
import { sentence } from '../explain/text/typography.ts';
import { translator } from '../explain/words.ts';
import type { Conditions, DialogueReport, Report, ReportEvent } from '../model/report.ts';
import type { Opened } from './content/context.ts';
import type { ReporterOptions } from './content/reporter.ts';
import { createToldCauses } from './content/same/told-causes.ts';
import { isSkipped, whySkipped } from './content/skipped.ts';
import { hasText } from './content/spoken.ts';
import { type AlreadySaid, plainDialogue } from './plain/dialogue.ts';
import { measured } from './text/width.ts';
import { wrap } from './text/wrap.ts';

/** Writes the report in sentences for a screen reader: without columns, drawings or signs that carry a meaning. */
export async function* plain(
  events: AsyncIterable<ReportEvent>,
  options: ReporterOptions,
): AsyncGenerator<string, void, undefined> {
  const t = translator(options.locale);
  let known: AlreadySaid = { causes: createToldCauses(options), told: new Set() };
  const print = (paragraphs: readonly string[]) =>
    paragraphs
      .map((text) => `${wrap(tameLines(text, { ascii: true }), options.width).join('\n')}\n`)
      .join('');
  const reports: Report[] = [];
  let conditions: Conditions | undefined;
  let opened: Opened | undefined;
  let seed = '';
  for await (const event of measured(events)) {
    if (event.kind === 'begin') {
      ({ conditions, seed } = event);
      const remarks = restRemarks(conditions, options.locale);
      yield print([...remarks, ...(remarks.length > 0 ? [''] : [])]);
    } else if (event.kind === 'opened') {
      opened = event;
      known = { causes: createToldCauses(options), told: known.told };
      yield print([t('plain.question', named(event, options)), '']);
    } else if (event.kind === 'dialogue' && opened && !isSkipped(event.report)) {
      yield print(plainDialogue(event.report, { ...options, plain: true }, { opened, conditions, known }));
      yield savedFile(event.report, print, options);
    } else if (event.kind === 'closed') {
      reports.push(event.report);
      yield print([...skipped(event.report, options), result(event.report, options), '']);
    } else if (event.kind === 'end' && reports.some(({ dialogues }) => dialogues.some(hasText))) {
      yield print([t('seed', { seed })]);
    }
  }
}

/** The text of a dialogue file that exploration found. Its lines are never broken, so that they can be copied. */
function savedFile(
  { explored, file }: DialogueReport,
  print: (paragraphs: readonly string[]) => string,
  { locale }: ReporterOptions,
): string {
  if (explored?.file === undefined) return '';
  return `${print([translator(locale)('explored.file', { file }), ''])}${explored.file}\n`;
}

function named({ question, submission, languages }: Opened, { locale }: ReporterOptions) {
  const names = new Set(Object.values(languages).map(languageName));
  return { question, submission, languages: listOf([...names], 'and', locale) };
}

function result({ question, verdict, points }: Report, { locale }: ReporterOptions): string {
  const t = translator(locale);
  const words = { question, verdict: t(`verdict.${verdict}`), points: t('points', points) };
  return sentence(t('plain.result', words));
}

function skipped(report: Report, { locale }: ReporterOptions): readonly string[] {
  const why = whySkipped(report, locale);
  return why === undefined ? [] : [why, ''];
}
