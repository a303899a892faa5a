import type { Observation, WorkShape } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Source } from '../model/standing.ts';
import { type Context, whoIs } from './context.ts';
import { excerpt } from './excerpt.ts';
import { things, waitingFor } from './standing.ts';
import { listOf } from './text/list.ts';
import { sentence } from './text/typography.ts';
import { translator } from './words.ts';

/** One sentence on which process keeps which direction of a conversation. It neither praises nor blames. */
export function observationWords(
  observation: Observation,
  context: Pick<Context, 'cast' | 'task' | 'drawing'>,
  locale: Locale,
): string {
  const t = translator(locale);
  const actor = t('actor', whoIs(observation.actor, context));
  if ('untyped' in observation) {
    const text = excerpt(observation.untyped, { locale, ascii: false, ...context.drawing });
    return sentence(t('untyped', { actor, text }));
  }
  const awaited = awaitedBy(observation);
  const isHalf = observation.shape === 'alone' && awaited.length === 1;
  if (isHalf && awaited[0] === 'clock') return sentence(t('shape.asleep', { actor }));
  if (isHalf) return sentence(t('shape.half', { actor, things: things(awaited, locale) }));
  if (observation.shape !== 'processes') {
    return sentence(t(`shape.${observation.shape}`, { actor }));
  }
  const processes = observation.processes.map(({ waitsFor, holdsConnection }, index) =>
    t('shape.process', {
      number: index + 1,
      stands: waitingFor(waitsFor, locale),
      holds: holdsConnection ? 'yes' : 'no',
    }),
  );
  const list = listOf(processes, 'and', locale);
  return sentence(t('shape.processes', { actor, count: processes.length, list }));
}

/** The sources that any process waits for, each once. */
function awaitedBy({ processes }: WorkShape): readonly Source[] {
  const all = [...new Set(processes.flatMap(({ waitsFor }) => waitsFor))];
  // A clock is how it looks, and not what it looks for.
  const sources = all.filter((source) => source !== 'clock');
  return sources.length > 0 ? sources : all;
}
