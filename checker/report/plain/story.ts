import { type Context, whoIs } from '../../explain/context.ts';
import { excerpt } from '../../explain/excerpt.ts';
import { things } from '../../explain/standing.ts';
import { quoted, sentence } from '../../explain/text/typography.ts';
import { stepWords } from '../../explain/verb.ts';
import { translator } from '../../explain/words.ts';
import type { Finding } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';
import { type StoryLine, spokenText } from '../../model/story.ts';
import { unreachable } from '../../model/unreachable.ts';
import { cameInstead } from '../content/instead.ts';
import type { ReporterOptions } from '../content/reporter.ts';

interface PlainStoryOptions {
  readonly options: ReporterOptions;
  readonly context: Context;
}

/** The steps of a dialogue so far, one sentence each. The sentence of the failed step says so first. */
export function plainStory(
  dialogue: DialogueReport,
  finding: Finding,
  telling: PlainStoryOptions,
): readonly string[] {
  const t = translator(telling.options.locale);
  const reached = dialogue.story.filter(({ state }) => state !== 'not reached');
  const left = dialogue.story.length - reached.length;
  return [
    ...reached.flatMap((line, index) => {
      const step = { number: index + 1, text: stepTold(line, telling) };
      return line.state === 'failed'
        ? [t('plain.unmet', step), ...instead(line, finding, telling)]
        : [t('plain.step', step)];
    }),
    ...(left > 0 ? [`${t('unreached', { count: left })}.`] : []),
  ];
}

function stepTold(line: StoryLine, { options, context }: PlainStoryOptions): string {
  const { locale } = options;
  const who = translator(locale)('actor', whoIs(line.actor, context));
  const words = `${who} ${stepWords(line, locale)}`;
  if ('awaited' in line) {
    return `${words} ${things(line.awaited, locale)}`;
  }
  const text = spokenText(line);
  return text === undefined ? words : `${words} ${quoted(excerpt(text, options), locale)}`;
}

function instead(line: StoryLine, finding: Finding, { options }: PlainStoryOptions): readonly string[] {
  const { locale } = options;
  const t = translator(locale);
  const said = (text: string) => quoted(excerpt(text, options), locale);
  const came = cameInstead(finding);
  switch (came?.kind) {
    case 'untimely':
      return [sentence(`${t(`got.${came.how}`)}.`)];
    case 'altered': {
      const isTold = came.expected === '' || came.expected === spokenText(line);
      const expected = isTold ? [] : [t('plain.expected', { expected: said(came.expected) })];
      return [...expected, t('plain.got', { actual: said(came.actual) })];
    }
    case 'other port':
      return [sentence(`${t('got.port', came)}.`)];
    case 'never':
      return [sentence(`${t(`never.${came.decided}`)}.`)];
    case undefined:
      return [];
    default:
      return unreachable(came);
  }
}
