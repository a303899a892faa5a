import { translator } from '../../../explain/words.ts';
import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';
import { findingTitle } from '../map/finding-title.ts';
import type { GradeTable, TableCell } from '../tables/table.ts';
import type { PublishedMatrix, PublishedMeeting } from './published-matrix.ts';

/** The meetings as a table: a row for each pair that has played. Under codes there are no keys. */
export function matrixTable(
  { meetings }: PublishedMatrix,
  { locale, anonymous }: { readonly locale: Locale; readonly anonymous: boolean },
): GradeTable {
  const say = sayCohort(locale);
  const keys = anonymous ? [] : [say('matrix.client-key'), say('matrix.server-key')];
  return {
    columns: [
      say('matrix.client'),
      say('matrix.server'),
      say('matrix.result'),
      say('matrix.finding'),
      say('matrix.about'),
      say('matrix.seed'),
      ...keys,
    ],
    rows: meetings.map((one) => [
      ...rowOf(one, locale),
      ...(anonymous ? [] : [one.client.file, one.server.file]),
    ]),
  };
}

function rowOf({ client, server, meeting }: PublishedMeeting, locale: Locale): readonly TableCell[] {
  const say = sayCohort(locale);
  const both = [client.name, server.name];
  if (!meeting) return [...both, say('matrix.not-played'), undefined, undefined, undefined];
  const { verdict, code, actors, seed } = meeting;
  const finding = code && findingTitle(code, locale);
  const about = actors.map((role) => say(`matrix.${role}`)).join(', ');
  return [...both, translator(locale)(`verdict.${verdict}`), finding, about === '' ? undefined : about, seed];
}
