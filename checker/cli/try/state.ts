import { waitingFor } from '../../explain/standing.ts';
import { translator } from '../../explain/words.ts';
import type { Role } from '../../model/actor.ts';
import type { Locale } from '../../model/locale.ts';
import type { Standing } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
import { sayTry } from '../words/try/say.ts';

/** The facts from which a state is told. */
export interface StateOptions {
  readonly events: readonly Event[];
  readonly standings: readonly Standing[];
  readonly locale: Locale;
  /** Whether the peer plays this side. */
  readonly isPeer: boolean;
}

/** What a side does now, in words: `waits for its keyboard`, `has ended with code 1`. */
export function stateOf(role: Role, seen: StateOptions): string {
  const { events, standings, locale } = seen;
  const say = sayTry(locale);
  const t = translator(locale);
  const standing = standings.find(({ actor }) => actor === role);
  if (seen.isPeer) return peerState(role, { ...seen, connected: standing?.connected ?? false });
  if (!events.some(({ event, actor }) => event === 'started' && actor === role)) return say('state.off');
  const end = events.findLast((event) => event.event === 'ended' && event.actor === role);
  if (end?.event === 'ended' && (standing?.processes ?? []).length === 0)
    return end.signal === undefined
      ? t('stands.code', { code: end.code ?? 0 })
      : t('stands.signal', { signal: end.signal });
  if (!standing) return say('state.starts');
  if (standing.processes.length === 0) return say('state.unknown');
  if (standing.running) return t('stands.running');
  return waitingFor(standing.waitsFor.length > 0 ? standing.waitsFor : ['nothing'], locale);
}

function peerState(
  role: Role,
  { events, locale, connected }: StateOptions & { readonly connected: boolean },
): string {
  const say = sayTry(locale);
  const hungUp = events.findLast((event) => event.event === 'closed' && event.what === 'connection');
  if (connected) return say(hungUp ? 'state.half' : 'state.connected');
  if (hungUp) return say('state.left');
  return say(role === 'server' ? 'state.listens' : 'state.knocks');
}
