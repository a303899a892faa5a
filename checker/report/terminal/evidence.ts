import { isComplaint } from '../../explain/complaint.ts';
import { type Context, whoIs } from '../../explain/context.ts';
import { culprit } from '../../explain/culprit.ts';
import { printable } from '../../explain/invisible.ts';
import { sentence } from '../../explain/typography.ts';
import type { Finding } from '../../model/finding.ts';
import { widthOf, wrap } from '../wrap.ts';
import { paragraph } from './block.ts';
import type { Page } from './page.ts';

/** So many of the program's own lines are shown: a compiler's first ones, a crash's last ones. */
const most = 16;

/** The program's own words, each line behind a bar, with nothing in them that a terminal would obey. */
export function evidence(page: Page, finding: Finding, context: Context): readonly string[] {
  if (finding.evidence === undefined || finding.evidence.trim() === '' || isToldAlready(finding, context)) {
    return [];
  }
  const { t, indent, signs } = page;
  const compiler = finding.code === 'does-not-compile' || finding.code === 'checker-fault';
  const bar = `${' '.repeat(indent)}${signs.bar} `;
  const lines = printable(finding.evidence, page);
  const kept = compiler ? lines.slice(0, most) : lines.slice(-most);
  const label = compiler
    ? t('evidence.errors')
    : sentence(
        t(isComplaint(finding, context) ? 'evidence.screen' : 'evidence.printed', {
          actor: t('actor', { who: whoIs(culprit(finding), context) }),
        }),
      );
  const count = t('evidence.shortened', { kept: kept.length, count: lines.length });
  return [
    ...paragraph(page, kept.length < lines.length ? `${label} ${count}` : label),
    ...kept.flatMap((line) => wrap(line, page.width - widthOf(bar)).map((part) => `${bar}${part}`)),
  ];
}

/** A screen with nothing on it but the dialogue's own texts: the story has shown them. */
function isToldAlready(finding: Finding, context: Context): boolean {
  const texts = context.story.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const lines = (finding.evidence ?? '').split('\n').filter((line) => line.trim() !== '');
  return !isComplaint(finding, context) && lines.every((line) => texts.some((text) => line.includes(text)));
}
