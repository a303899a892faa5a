import type { DialogueReport } from '../../model/report.ts';
import { eventTold } from '../content/event-words.ts';
import { type Markup, markup } from '../text/markup.ts';
import type { HtmlPage } from './page/page.ts';

/** The whole transcript in a closed `details` element. */
export function timeline(page: HtmlPage, { transcript }: DialogueReport): Markup | undefined {
  if (transcript.length === 0) {
    return undefined;
  }
  const { t } = page;
  const rows = transcript.map((event) => {
    const name = event.actor === 'stage' ? '' : t(`name.${event.actor}`);
    return markup`<li><span class="ms">${event.ms.toFixed(1)} ms</span> <span class="${event.actor}">${name}</span> ${eventTold(event, page)}</li>
`;
  });
  return markup`<details class="timeline">
<summary>${t('event.title')}</summary>
<ol>
${rows}</ol>
</details>`;
}
