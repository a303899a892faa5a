import { excerpt } from '../../explain/excerpt.ts';
import type { Finding, FindingCode } from '../../model/finding.ts';
import { pad, widthOf } from '../wrap.ts';
import { hanging } from './block.ts';
import { legend } from './legend.ts';
import type { Page } from './page.ts';

/** Findings about a text that did come, so that “never” would not be true of it; all but one have it as `actual`. */
const cameSomehow: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'line-late',
  'line-split',
  'lines-glued',
  'line-altered',
  'line-repeated',
  'line-out-of-turn',
  'bytes-shown',
  'no-newline',
]);

/** What was expected and what came instead, one below the other, with the first difference pointed at. */
export function contrast(page: Page, finding: Finding, margin: number): readonly string[] {
  const { code, actual, expected, step, decided } = finding;
  const isText = (cameSomehow.has(code) && code !== 'line-late') || code === 'line-missing';
  if (isText && actual !== undefined && actual !== '') {
    return compared(page, { expected: expected ?? '', actual }, margin);
  }
  const awaited = /^\w+ (shows|receives) ?(?!nothing)/.test(step?.text ?? '');
  return awaited && !cameSomehow.has(code)
    ? hanging(page, ' '.repeat(margin), page.t(`never.${decided}`)).map(page.paint.red)
    : [];
}

function compared(
  page: Page,
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
    ...legend(page, [wanted, got], margin),
  ];
}

function commonStart(one: string, other: string): string {
  const characters = Array.from(one);
  const others = Array.from(other);
  const end = characters.findIndex((character, index) => character !== others[index]);
  return characters.slice(0, end < 0 ? characters.length : end).join('');
}
