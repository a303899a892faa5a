import type { Context } from '../../explain/context.ts';
import { decisionOf } from '../../explain/decision.ts';
import { type Explanation, explainFinding } from '../../explain/explain.ts';
import { guideOf } from '../../explain/locale.ts';
import { spoken } from '../../explain/spoken.ts';
import { standingSentences } from '../../explain/standing.ts';
import { listOf } from '../../explain/text/list.ts';
import { sentence } from '../../explain/text/typography.ts';
import { translator } from '../../explain/words.ts';
import type { Finding } from '../../model/finding.ts';
import type { Conditions, DialogueReport } from '../../model/report.ts';
import { chartOf } from '../chart/chart.ts';
import { contextOf, type Opened } from '../content/context.ts';
import { titleOf } from '../content/dialogue-title.ts';
import { evidenceOf } from '../content/evidence.ts';
import { notesOn } from '../content/notes.ts';
import { isObserved } from '../content/observed.ts';
import { repeatedWords } from '../content/repeated.ts';
import type { ReporterOptions } from '../content/reporter.ts';
import type { ToldCauses } from '../content/same/told-causes.ts';
import { moveSentence } from '../content/sentences.ts';
import { plainStory } from './story.ts';

/** The title of the dialogue in which a cause was explained, and the title of the explanation. */
interface ExplainedIn {
  readonly first: string;
  readonly cause: string;
}

/** What the report has already said, so that it is not repeated. */
export interface AlreadySaid {
  readonly causes: ToldCauses<ExplainedIn>;
  readonly told: Set<string>;
}

interface PlainDialogueOptions {
  readonly opened: Opened;
  readonly conditions: Conditions | undefined;
  readonly known: AlreadySaid;
}

/** A dialogue in paragraphs: its verdict, its story and what to do. The last paragraph is empty. */
export function plainDialogue(
  dialogue: DialogueReport,
  options: ReporterOptions,
  { opened, conditions, known }: PlainDialogueOptions,
): readonly string[] {
  const { locale } = options;
  const t = translator(locale);
  const context = contextOf(opened, dialogue, { conditions, drawing: options });
  const [finding] = dialogue.findings;
  const title = titleOf(dialogue, locale);
  const notes = notesOn(dialogue, context, locale).filter((note) => !known.told.has(note));
  for (const note of notes) known.told.add(note);
  const repeated = repeatedWords(dialogue, locale);
  const head = [
    verdictLine(dialogue, options),
    ...(repeated === undefined ? [] : [`${sentence(repeated)}.`]),
    ...notes,
  ];
  if (!finding) {
    return [...head, ''];
  }
  const explained = known.causes.find(finding, dialogue);
  if (explained) {
    return [...head, t('plain.same', { ...explained }), ''];
  }
  const explanation = explainFinding(finding, context, locale);
  known.causes.add(finding, dialogue, { first: title, cause: explanation.title });
  return [
    ...head,
    ...plainStory(dialogue, finding, { options, context }),
    ...happened(dialogue, finding, { options, context, conditions }),
    ...evidence(finding, context, options),
    ...advice(finding, explanation, { context, options }),
    '',
  ];
}

function verdictLine(dialogue: DialogueReport, { locale }: ReporterOptions): string {
  const { level, verdict, points } = dialogue;
  const t = translator(locale);
  const name = titleOf(dialogue, locale);
  return t('plain.dialogue', {
    verdict: sentence(t(isObserved(dialogue) ? 'verdict.observed' : `verdict.${verdict}`)),
    title: level === 'robust' ? t('plain.robust', { title: name }) : name,
    points: t('points', points),
  });
}

/** The moves of the last turn in sentences, and the place at which each program stood. */
function happened(
  dialogue: DialogueReport,
  finding: Finding,
  { options, context, conditions }: ParagraphOptions & { readonly conditions: Conditions | undefined },
): readonly string[] {
  const t = translator(options.locale);
  const { moves, wire } = chartOf(dialogue, { finding, conditions, part: 'turn' });
  const told = moves
    .filter(({ kind }) => kind !== 'waits' && kind !== 'missing')
    .map((move) => moveSentence(move, context, options));
  const gone = new Set(moves.map((move) => (move.kind === 'ended' ? move.actor : undefined)));
  const standing = standingSentences(
    finding.where.filter(({ actor, waits }) => waits.length > 0 || !gone.has(actor)),
    context,
    options.locale,
  );
  const standings = listOf(standing, 'and', options.locale);
  return [
    ...(told.length > 0 ? [t('plain.happened'), ...told] : []),
    ...(wire ? [] : [t('chart.unseen')]),
    ...(standing.length > 0 && dialogue.story.length > 0 ? [t('plain.stands', { standings })] : []),
  ];
}

interface ParagraphOptions {
  readonly options: ReporterOptions;
  readonly context: Context;
}

function evidence(finding: Finding, context: Context, options: ReporterOptions): readonly string[] {
  const shown = evidenceOf(finding, context, options.locale);
  if (!shown) {
    return [];
  }
  // A line of signs only, which points at the line above, means nothing when read aloud.
  const lines = shown.lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  return [shown.label, ...lines.map((line) => spoken(line.trim(), options.locale))];
}

function advice(
  finding: Finding,
  { title, recommendation, sample, observation, heading }: Explanation,
  { context, options }: ParagraphOptions,
): readonly string[] {
  const { locale } = options;
  const t = translator(locale);
  const where = { file: guideOf(locale), heading: heading.slice(1) };
  const decision = finding.decided ? [sentence(`${decisionOf(finding.decided, context, locale)}.`)] : [];
  return [
    t('plain.seen', { text: `${sentence(title)}. ${observation}` }),
    t('plain.to-do', { text: recommendation }),
    ...(sample ? [t('plain.code', sample)] : []),
    [t('plain.guide', where), ...decision].join(' '),
  ];
}
