import { standingWords } from '../../../explain/standing.ts';
import { translator } from '../../../explain/words.ts';
import type { Role } from '../../../model/actor.ts';
import type { GradedRun } from '../../../model/cohort/cohort.ts';
import type { Where } from '../../../model/finding.ts';
import type { Locale } from '../../../model/locale.ts';
import { contextOf } from '../../../report/content/context.ts';
import { sayCohort } from '../../words/say.ts';
import { findingWords } from '../map/finding-title.ts';
import type { PublishedMeeting } from './published-matrix.ts';

/** The verdict of a meeting, and the finding if there is one: `failed: a deadlock`. */
export function resultWords({ meeting }: PublishedMeeting, locale: Locale): string {
  if (!meeting) return sayCohort(locale)('matrix.not-played');
  const verdict = translator(locale)(`verdict.${meeting.verdict}`);
  const { code } = meeting;
  return code ? labelled(verdict, findingWords(code, locale), locale) : verdict;
}

/** A meeting in one line: `client: Ada · server: Bob · failed: a deadlock`. */
export function meetingWords(one: PublishedMeeting, locale: Locale): string {
  return [named('client', one, locale), named('server', one, locale), resultWords(one, locale)].join(' · ');
}

/** Where each program stood, by the whole report of the meeting: `client: Ada, client.py line 9 waits for …`. */
export function standingsOf(one: PublishedMeeting, run: GradedRun, locale: Locale): readonly string[] {
  const [report] = run.reports;
  const [played] = report?.dialogues ?? [];
  const [finding] = played?.findings ?? [];
  if (!report || !played || !finding) return [];
  const context = contextOf(report, played, { conditions: run.conditions });
  return finding.where.map((where) =>
    [...placeOf(where, one, locale), standingWords(where, context, locale)].join(' '),
  );
}

function placeOf({ actor, file, line }: Where, one: PublishedMeeting, locale: Locale): readonly string[] {
  const who = named(actor, one, locale);
  if (file === undefined) return [who];
  return [`${who},`, line === undefined ? file : translator(locale)('place', { file, line })];
}

function named(role: Role, one: PublishedMeeting, locale: Locale): string {
  return labelled(sayCohort(locale)(`matrix.${role}`), one[role].name, locale);
}

function labelled(label: string, text: string, locale: Locale): string {
  return sayCohort(locale)('column.labelled', { label, text });
}
