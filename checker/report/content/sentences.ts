import { type Context, whoIs } from '../../explain/context.ts';
import { excerpt } from '../../explain/excerpt.ts';
import { waitingFor } from '../../explain/standing.ts';
import type { Drawing } from '../../explain/text/invisible.ts';
import { sentence } from '../../explain/text/typography.ts';
import { translator } from '../../explain/words.ts';
import type { Locale } from '../../model/locale.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { ChartMove } from '../chart/move.ts';
import { exitWords } from './ended.ts';

/** A move of a chart as a sentence: `Your client sends “bonjour⏎”.` */
export function moveSentence(
  move: ChartMove,
  context: Context,
  page: Drawing & { readonly locale: Locale },
): string {
  return sentence(toldOf(move, context, page));
}

function toldOf(move: ChartMove, context: Context, page: Drawing & { readonly locale: Locale }): string {
  const t = translator(page.locale);
  if (move.kind === 'circle' || move.kind === 'later') return t(`told.${move.kind}`);
  const who = whoIs(move.actor, context);
  const [actor, ofActor] = [t('actor', who), t('actor.of', who)];
  const said = (text: string) => excerpt(text, page);
  switch (move.kind) {
    case 'started':
    case 'connected':
    case 'refused':
    case 'silent':
    case 'flooded':
      return t(`told.${move.kind}`, { actor });
    case 'hung up':
      return t('told.hung-up', { actor });
    case 'keyboard closed':
      return t('told.closed', { ofActor });
    case 'typed':
      // The sentence says “types”, which includes Enter.
      return t('told.typed', { ofActor, text: said(move.text.replace(/\n$/, '')) });
    case 'sent':
      return t('told.sent', { actor, text: said(move.text), count: move.pieces });
    case 'showed':
      return move.errors
        ? t('told.error', { actor, text: said(move.text) })
        : t('told.showed', { ofActor, text: said(move.text) });
    case 'showed more':
      return t('told.more', { ofActor, count: move.lines });
    case 'complained':
      return t('told.complained', { actor, count: move.lines });
    case 'ended':
      return t('told.ended', { actor, end: exitWords(move, page.locale) });
    case 'missing':
      return t('told.missing', { where: move.where, actor, ofActor, text: said(move.text) });
    case 'waits':
      return t('told.waits', { actor, stands: waitingFor(move.waits, page.locale) });
    default:
      return unreachable(move);
  }
}
