import { excerpt } from '../../explain/excerpt.ts';
import type { Finding } from '../../model/finding.ts';
import { unreachable } from '../../model/unreachable.ts';
import { cameInstead } from '../content/instead.ts';
import { widthOf } from '../text/width.ts';
import { pad } from '../text/wrap.ts';
import { hanging } from './block.ts';
import { legend } from './legend.ts';
import type { TerminalPage } from './page.ts';

/** The expected text above the text that came instead, with a pointer at the first difference. */
export function contrast(page: TerminalPage, finding: Finding, margin: number): readonly string[] {
  const remark = (words: string) => hanging(page, ' '.repeat(margin), words).map(page.paint.red);
  const instead = cameInstead(finding);
  switch (instead?.kind) {
    case 'untimely':
      return remark(page.t(`got.${instead.how}`));
    case 'altered':
      return compared(page, instead, margin);
    case 'other port':
      return remark(page.t('got.port', instead));
    case 'never':
      return remark(page.t(`never.${instead.decided}`));
    case undefined:
      return [];
    default:
      return unreachable(instead);
  }
}

function compared(
  page: TerminalPage,
  texts: { expected: string; actual: string },
  margin: number,
): readonly string[] {
  const { t, paint } = page;
  const [wanted, got] = [excerpt(texts.expected, page), excerpt(texts.actual, page)];
  const labels = Math.max(widthOf(t('expected')), widthOf(t('got')));
  const lead = (label: string) => `${' '.repeat(margin)}${pad(label, labels)}  `;
  const start = widthOf(lead(''));
  const fits = start + Math.max(widthOf(wanted), widthOf(got)) < page.width;
  const same = commonStart(wanted, got);
  return [
    ...(wanted === '' ? [] : hanging(page, lead(t('expected')), wanted).map(paint.green)),
    ...hanging(page, lead(t('got')), got).map(paint.red),
    ...(fits && same !== '' && wanted !== got ? [paint.red(`${' '.repeat(start + widthOf(same))}^`)] : []),
    ...legend(page, [wanted, got], { margin }),
  ];
}

function commonStart(one: string, other: string): string {
  const characters = Array.from(one);
  const others = Array.from(other);
  const end = characters.findIndex((character, index) => character !== others[index]);
  return characters.slice(0, end < 0 ? characters.length : end).join('');
}
