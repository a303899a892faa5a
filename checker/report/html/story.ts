import type { Context } from '../../explain/context.ts';
import { excerpt } from '../../explain/excerpt.ts';
import { things } from '../../explain/standing.ts';
import { sentence } from '../../explain/text/typography.ts';
import { stepWords } from '../../explain/verb.ts';
import type { Finding } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';
import { type StoryLine, spokenText } from '../../model/story.ts';
import { unreachable } from '../../model/unreachable.ts';
import { cameInstead } from '../content/instead.ts';
import { type Markup, markup } from '../text/markup.ts';
import { type HtmlPage, signs } from './page/page.ts';

interface HtmlStoryOptions {
  readonly finding: Finding;
  readonly context: Context;
}

/** The steps of a dialogue, one line each. Below the failed step stands what came instead. */
export function story(page: HtmlPage, dialogue: DialogueReport, known: HtmlStoryOptions): Markup | undefined {
  const { t } = page;
  if (dialogue.story.length === 0) {
    return undefined;
  }
  return markup`<section class="story">
<h4>${t('html.story')}</h4>
<ol>
${dialogue.story.map((line) => act(page, line, { ...known, verdict: dialogue.verdict }))}</ol>
</section>`;
}

function act(
  page: HtmlPage,
  line: StoryLine,
  { finding, verdict }: HtmlStoryOptions & Pick<DialogueReport, 'verdict'>,
): Markup {
  const { t, locale } = page;
  const { actor, state } = line;
  const text = spokenText(line);
  const said =
    'awaited' in line
      ? markup`<span>${things(line.awaited, locale)}</span>`
      : text === undefined
        ? undefined
        : markup`<code>${excerpt(text, page)}</code>`;
  const failed = state === 'failed';
  const stopped = failed && line.line === finding.step?.line;
  const mark = failed ? markup`<span class="mark" aria-hidden="true">${signs[verdict]}</span> ` : undefined;
  return markup`<li class="${state.replace(' ', '-')}">${mark}<span class="${actor}">${t(`name.${actor}`)}</span> ${stepWords(line, locale)} ${said}${stopped ? instead(page, finding) : undefined}</li>
`;
}

function instead(page: HtmlPage, finding: Finding): Markup | undefined {
  const { t } = page;
  const remark = (words: string) => markup`<p class="instead">${sentence(words)}.</p>`;
  const came = cameInstead(finding);
  switch (came?.kind) {
    case 'untimely':
      return remark(t(`got.${came.how}`));
    case 'altered':
      return compared(page, came);
    case 'other port':
      return remark(t('got.port', came));
    case 'never':
      return remark(t(`never.${came.decided}`));
    case undefined:
      return undefined;
    default:
      return unreachable(came);
  }
}

function compared(page: HtmlPage, texts: { readonly expected: string; readonly actual: string }): Markup {
  const { t } = page;
  const [wanted, got] = [excerpt(texts.expected, page), excerpt(texts.actual, page)];
  return markup`<dl class="contrast">
${wanted === '' ? undefined : markup`<div><dt>${t('expected')}</dt><dd class="wanted"><code>${wanted}</code></dd></div>`}
<div><dt>${t('got')}</dt><dd class="got"><code>${differing(got, wanted)}</code></dd></div>
</dl>`;
}

/** The text as markup, with the part that differs from the other text marked. */
function differing(text: string, other: string): Markup {
  const [ours, theirs] = [Array.from(text), Array.from(other)];
  const start = ours.findIndex((character, index) => character !== theirs[index]);
  if (start < 0 || start === 0) {
    return markup`<mark>${text}</mark>`;
  }
  let end = 0;
  while (end < ours.length - start && ours.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const [before, middle, after] = [
    ours.slice(0, start),
    ours.slice(start, ours.length - end),
    ours.slice(ours.length - end),
  ].map((part) => part.join(''));
  return markup`${before}<mark>${middle}</mark>${after}`;
}
