import type { DialogueReport } from '../../model/report.ts';
import { eventTold } from '../content/event-words.ts';
import { widthOf } from '../text/width.ts';
import { pad } from '../text/wrap.ts';
import { hanging, paragraph } from './block.ts';
import type { TerminalPage } from './page.ts';

/** The whole transcript, with times in milliseconds, for `--verbose`. */
export function timeline(page: TerminalPage, { transcript }: DialogueReport): readonly string[] {
  if (transcript.length === 0) {
    return [];
  }
  const { t, paint, indent } = page;
  const names = Math.max(widthOf(t('name.server')), widthOf(t('name.client')));
  return [
    ...paragraph(page, t('event.title')),
    ...transcript.flatMap((event) => {
      const name = event.actor === 'stage' ? '' : t(`name.${event.actor}`);
      const time = `${event.ms.toFixed(1)} ms`.padStart(11);
      const lead = page.narrow ? '' : `${time}  ${pad(name, names)}  `;
      const text = page.narrow
        ? `${time.trimStart()} ${name} ${eventTold(event, page)}`
        : eventTold(event, page);
      return hanging(page, `${' '.repeat(indent)}${lead}`, text).map(paint.dim);
    }),
  ];
}
