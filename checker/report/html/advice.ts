import type { Context } from '../../explain/context.ts';
import { type Explanation, explainFinding } from '../../explain/explain.ts';
import { sentence } from '../../explain/text/typography.ts';
import type { Finding } from '../../model/finding.ts';
import { type Markup, markup } from '../text/markup.ts';
import type { HtmlPage } from './page/page.ts';

/** The advice of an explanation; several steps are numbered. */
export function advice({ t }: HtmlPage, { recommendation, sample }: Explanation): Markup {
  const steps = recommendation.split('\n');
  const text =
    steps.length > 1
      ? markup`<ol>${steps.map((step) => markup`<li>${step}</li>`)}</ol>`
      : markup`<p>${recommendation}</p>`;
  const code = sample && markup`<p class="label">${sample.label}</p><pre><code>${sample.code}</code></pre>`;
  return markup`<section class="advice">
<h4>${t('html.to-do')}</h4>
${text}
${code}
</section>`;
}

/** The other findings of the same dialogue, in a sentence or two each. */
export function alsoSeen(
  { t, locale }: HtmlPage,
  findings: readonly Finding[],
  context: Context,
): Markup | undefined {
  if (findings.length === 0) {
    return undefined;
  }
  const rows = findings.map((finding) => {
    const { title, recommendation } = explainFinding(finding, context, locale);
    return markup`<li><strong>${sentence(title)}.</strong> ${recommendation.replaceAll('\n', ' ')}</li>`;
  });
  return markup`<section class="also">
<h4>${t('html.also')}</h4>
<ul>${rows}</ul>
</section>`;
}
