import type { Role } from '../../../model/actor.ts';
import type { Moment } from '../../moment.ts';
import type { ShownCell } from '../../show.ts';
import { dataSegments } from '../state/data-segments.ts';
import type { LivePage } from '../state/page.ts';

interface StageWireProps {
  readonly page: LivePage;
  readonly shown: ShownCell;
}

/** The connection: the segments as they were captured, oldest at the top, and at each end the bytes that wait there. */
export function StageWire({ page, shown: { moment } }: StageWireProps) {
  const { t } = page;
  const sent = dataSegments(moment).slice(-mostSegments);
  return (
    <div class="wire">
      <h2>{t('wire.title')}</h2>
      <ol class="segments" aria-label={t('wire.segments')}>
        {sent.map(({ at, from, text, bytes }) => (
          <li key={at} class={from}>
            <span class="unseen">{t(`wire.sent.${from}`, { bytes })} </span>
            <code>{visible(text)}</code>
            <svg viewBox="0 0 260 14" preserveAspectRatio="none" aria-hidden="true">
              <path d={from === 'client' ? 'M0 7h256m-9-6l9 6l-9 6' : 'M260 7h-256m9-6l-9 6l9 6'} />
            </svg>
          </li>
        ))}
        {sent.length === 0 ? <li class="none">{t('wire.none')}</li> : undefined}
      </ol>
      <h2>{t('queue.title')}</h2>
      <div class="queues">
        <Queue {...{ page, moment }} actor="client" />
        <Queue {...{ page, moment }} actor="server" />
      </div>
    </div>
  );
}

interface QueueProps {
  readonly page: LivePage;
  readonly moment: Moment;
  readonly actor: Role;
}

/** The bytes that wait at one end, each a small square, so that a class sees them pile up. */
function Queue({ page: { t }, moment, actor: role }: QueueProps) {
  const { unread } = moment.sides[role];
  return (
    <div class={`queue ${role} ${unread > 0 ? 'filled' : 'empty'}`} data-queue={role}>
      <p>
        {unread}
        <span class="unseen"> {t(`queue.${role}`)}</span>
      </p>
      <span class="bytes" aria-hidden="true">
        {Array.from({ length: Math.min(unread, mostSquares) }, (_, at) => (
          <i key={at} />
        ))}
      </span>
    </div>
  );
}

/** As many as there is room for; the replay and the report have them all. */
const mostSegments = 3;
/** As many as fit; the number beside them tells the rest. */
const mostSquares = 20;

/** A text with its line ends to be seen. */
function visible(text: string): string {
  return text.replaceAll('\n', '⏎');
}
