import { excerpt } from '../../explain/excerpt.ts';
import { waitingFor } from '../../explain/standing.ts';
import type { DialogueReport } from '../../model/report.ts';
import type { Event } from '../../model/transcript.ts';
import { unreachable } from '../../model/unreachable.ts';
import { pad, widthOf } from '../wrap.ts';
import { hanging, paragraph } from './block.ts';
import type { Page } from './page.ts';

/** The whole transcript, with times, for `--verbose`. */
export function timeline(page: Page, { transcript }: DialogueReport): readonly string[] {
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
      const text = page.narrow ? `${time.trimStart()} ${name} ${words(page, event)}` : words(page, event);
      return hanging(page, `${' '.repeat(indent)}${lead}`, text).map(paint.dim);
    }),
  ];
}

function words(page: Page, event: Event): string {
  const { t, locale } = page;
  const probe = 'probe' in event && event.probe ? ` ${t('event.probe')}` : '';
  switch (event.event) {
    case 'started':
      return `${t('event.started')} ${excerpt(event.command, page)}`;
    case 'listening':
    case 'connected':
    case 'refused':
      return `${t(`event.${event.event}`)} ${event.port}`;
    case 'typed':
    case 'sent':
    case 'received':
      return `${t(`event.${event.event}`)} ${excerpt(event.text, page)}${probe}`;
    case 'showed':
      return `${t(event.screen === 'stderr' ? 'event.stderr' : 'event.showed')} ${excerpt(event.text, page)}`;
    case 'flooded':
      return `${t('event.flooded')} ${event.bytes}`;
    case 'waiting':
      return waitingFor(event.waitsFor, locale);
    case 'at-rest':
      return t('event.at-rest');
    case 'closed':
      return `${t(`event.${event.what}`)}${probe}`;
    case 'ended':
      return `${t('event.ended')} ${event.signal ?? event.code ?? ''}`;
    case 'killed':
      return t('event.killed');
    default:
      return unreachable(event);
  }
}
