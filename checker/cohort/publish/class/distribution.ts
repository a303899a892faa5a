import type { Locale } from '../../../model/locale.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { numberWords, rounded } from '../marks/numbers.ts';
import type { Published } from '../marks/published.ts';
import type { ClassPageOptions } from './class-page-options.ts';

/** How many students have each mark, drawn as columns and written as a table. */
export function distribution(published: readonly Published[], { locale }: ClassPageOptions): Markup {
  const say = sayCohort(locale);
  const bins = binsOf(published);
  const rows = bins.map(
    (bin) =>
      markup`<tr><th scope="row">${rangeOf(bin, locale)}</th><td class="number">${bin.count}</td></tr>\n`,
  );
  return markup`<section class="distribution">
<h2>${say('class.distribution')}</h2>
${columns(bins, locale)}
<details>
<summary>${say('class.in-numbers')}</summary>
<table>
<thead><tr><th scope="col">${say('class.marks')}</th><th scope="col" class="number">${say('class.students')}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</details>
</section>`;
}

/** A span of marks: from `from`, up to `to` and without it except for the last. */
interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** At most 20 spans of the same width; each is one mark wide where the course's scale is that short. */
function binsOf(published: readonly Published[]): readonly Bin[] {
  const outOf = published[0]?.mark.outOf ?? 20;
  const number = Math.max(1, Math.min(20, Math.round(outOf)));
  const width = outOf / number;
  const counts = Array.from({ length: number }, () => 0);
  for (const { mark } of published) {
    if (mark.mark === undefined) continue;
    const place = Math.min(number - 1, Math.max(0, Math.floor(mark.mark / width)));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ from: index * width, to: (index + 1) * width, count }));
}

const drawn = { step: 30, high: 160, top: 24, bottom: 26 } as const;

function columns(bins: readonly Bin[], locale: Locale): Markup {
  const { step, high, top, bottom } = drawn;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const width = bins.length * step + 20;
  const each = bins.map(({ count, from }, index) => {
    const height = Math.round((count / most) * high);
    const x = index * step;
    const middle = x + step / 2;
    const label = numberWords(rounded(from), locale);
    const number =
      count > 0 ? markup`<text x="${middle}" y="${top + high - height - 6}">${count}</text>` : undefined;
    return markup`<rect x="${x + 3}" y="${top + high - height}" width="${step - 6}" height="${height}"/>${number}<text class="axis" x="${x}" y="${top + high + 18}">${label}</text>`;
  });
  const last = bins.at(-1);
  const end =
    last &&
    markup`<text class="axis" x="${bins.length * step}" y="${top + high + 18}">${numberWords(rounded(last.to), locale)}</text>`;
  const say = sayCohort(locale);
  return markup`<svg class="columns-drawn" viewBox="-10 0 ${width} ${top + high + bottom}" role="img" aria-label="${say('class.distribution-drawn')}">
<line x1="-4" x2="${bins.length * step + 4}" y1="${top + high}" y2="${top + high}"/>
${each}${end}
</svg>`;
}

function rangeOf({ from, to }: Bin, locale: Locale): string {
  const [low, high] = [numberWords(rounded(from), locale), numberWords(rounded(to), locale)];
  return sayCohort(locale)('class.marks-range', { from: low, to: high });
}
