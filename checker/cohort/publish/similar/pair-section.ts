import type { LikeLines } from '../../../model/cohort/similar.ts';
import type { Locale } from '../../../model/locale.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { percentWords } from '../marks/numbers.ts';
import type { PublishedAlikes, PublishedProgram } from './published-similar.ts';
import { isInside, spansOf } from './spans.ts';

/** Two programs side by side, folded, with the lines that are alike marked by a bar and by weight. */
export function pairSection({ left, right, share, lines }: PublishedAlikes, locale: Locale): Markup {
  const both = [left, right].map(({ name, file }) => `${name} (${file})`).join(' · ');
  return markup`<details>
<summary><strong>${percentWords(share, locale)}</strong> ${left.question} · ${both}</summary>
<div class="side-by-side">
${program(
  left,
  lines.map((one) => one.left),
  locale,
)}${program(
  right,
  lines.map((one) => one.right),
  locale,
)}</div>
</details>
`;
}

function program(
  { name, file, lines }: PublishedProgram,
  spans: readonly LikeLines['left'][],
  locale: Locale,
): Markup {
  const say = sayCohort(locale);
  const label = `${name}, ${file}`;
  const about = say('column.labelled', { label: say('similar.look'), text: spansOf(spans) });
  const each = lines.map((line, index) => {
    const text = `${String(index + 1).padStart(3)}  ${line}\n`;
    return isInside(index + 1, spans) ? markup`<mark>${text}</mark>` : text;
  });
  return markup`<div>
<p class="quiet">${label}<br>${about}</p>
<pre tabindex="0" role="region" aria-label="${label}">${each}</pre>
</div>
`;
}
