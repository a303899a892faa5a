import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';
import { rounded } from '../marks/numbers.ts';
import type { GradeTable } from '../tables/table.ts';
import type { PublishedAlikes } from './published-similar.ts';
import { spansOf } from './spans.ts';

/** Every pair that is told, as a table. */
export function similarTable(alike: readonly PublishedAlikes[], locale: Locale): GradeTable {
  const say = sayCohort(locale);
  const [program, lines] = [say('column.program'), say('similar.lines')];
  return {
    columns: [
      ...[say('similar.share'), say('class.question')],
      ...[1, 2].flatMap((place) => [
        `${say('class.student')} ${place}`,
        `${program} ${place}`,
        `${lines} ${place}`,
      ]),
    ],
    rows: alike.map(({ left, right, share, lines }) => [
      ...[rounded(share), left.question],
      ...[left.name, left.file, spansOf(lines.map((one) => one.left))],
      ...[right.name, right.file, spansOf(lines.map((one) => one.right))],
    ]),
  };
}
