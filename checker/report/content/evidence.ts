import { isComplaint } from '../../explain/complaint.ts';
import { type Context, whoIs } from '../../explain/context.ts';
import { culprit } from '../../explain/culprit.ts';
import { sentence } from '../../explain/text/typography.ts';
import { translator } from '../../explain/words.ts';
import type { Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { Locale } from '../../model/locale.ts';
import { spokenText } from '../../model/story.ts';

/** The number of lines shown: the first ones of a compiler's output, the last ones of a crashed program's. */
const most = 16;

/** The lines of a program's or compiler's output that belong to a finding. */
export interface Evidence {
  /** The heading of the lines, with the number of lines left out. */
  readonly label: string;
  /** The lines as the program printed them. */
  readonly lines: readonly string[];
}

/** The output to show with a finding; undefined if there is none or the story already shows it. */
export function evidenceOf(finding: Finding, context: Context, locale: Locale): Evidence | undefined {
  if (finding.evidence === undefined || finding.evidence.trim() === '' || isToldAlready(finding, context)) {
    return undefined;
  }
  const t = translator(locale);
  const compiler = finding.code === 'does-not-compile' || finding.code === 'checker-fault';
  const all = finding.evidence.replace(/\r\n/g, '\n').replace(/\n+$/, '').split('\n');
  const lines = compiler ? all.slice(0, most) : all.slice(-most);
  const printed = isComplaint(finding, context) ? 'evidence.screen' : 'evidence.printed';
  const actor = t('actor', whoIs(printerOf(finding, context), context));
  const label = compiler ? t('evidence.errors') : sentence(t(printed, { actor }));
  const count = t('evidence.shortened', { kept: lines.length, count: all.length });
  return { label: lines.length < all.length ? `${label} ${count}` : label, lines };
}

/** Whether the output contains only the dialogue's own texts, which the story shows. */
function isToldAlready(finding: Finding, context: Context): boolean {
  const texts = context.story.flatMap((line) => spokenText(line) ?? []);
  const lines = (finding.evidence ?? '').split('\n').filter((line) => line.trim() !== '');
  return !isComplaint(finding, context) && lines.every((line) => texts.some((text) => line.includes(text)));
}

/** The role that printed the evidence: of a missing line, either program may have complained. */
function printerOf(finding: Finding, { transcript }: Context): Role {
  const last = finding.evidence?.trimEnd().split('\n').at(-1) ?? '';
  const said = transcript.find(
    (event) => event.event === 'showed' && event.screen === 'stderr' && event.text.includes(last),
  );
  return said?.event === 'showed' && last !== '' ? said.actor : culprit(finding);
}
