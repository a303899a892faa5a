import { excerpt } from '../../explain/excerpt.ts';
import type { Drawing } from '../../explain/text/invisible.ts';
import { translator } from '../../explain/words.ts';
import type { Locale } from '../../model/locale.ts';
import type { HeldSocket } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
import { unreachable } from '../../model/unreachable.ts';

/** An event of a transcript in a few words: `typed bonjour 4821⏎`. */
export function eventTold(event: Event, page: Drawing & { readonly locale: Locale }): string {
  const t = translator(page.locale);
  const probe = remark(event, t);
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
    case 'limited':
      return `${t('event.limited')} ${t('limit.of', { limit: event.limit, most: event.most })}`;
    case 'stood':
      return `${t('event.stood')} ${event.file}:${event.line}`;
    case 'holds':
      return `${t('event.holds')} ${event.sockets.map(socketTold).join(', ') || '–'}`;
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

/** Why something was typed or closed that is no step of the dialogue. */
function remark(event: Event, t: ReturnType<typeof translator>): string {
  if ('probe' in event && event.probe) return ` ${t('event.probe')}`;
  return 'answer' in event && event.answer ? ` ${t('event.answer')}` : '';
}

/** A socket by its kind and its port or other side: `udp 8080`. */
function socketTold(socket: HeldSocket): string {
  if ('port' in socket) return `${socket.kind} ${socket.port}`;
  return 'remote' in socket ? `${socket.kind} ${socket.remote}` : socket.kind;
}
