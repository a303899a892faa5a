import type { Show, ShownCell } from '../../show.ts';
import { wasPlayed } from '../../was-played.ts';
import { Sign } from '../parts/sign.tsx';
import type { LivePage } from '../state/page.ts';
import { replayAddress } from '../state/replay-address.ts';
import { theoryOf } from '../state/theory-of.ts';
import { Ballot } from './ballot.tsx';
import { Forecast } from './forecast.tsx';
import { MiniSide } from './mini-side.tsx';
import { MiniWire } from './mini-wire.tsx';

interface DemoCellProps {
  readonly page: LivePage;
  readonly show: Show;
  readonly id: string;
  readonly shown: ShownCell;
  /** The key that opens it. */
  readonly digit: number;
}

/** One of the four: a ballot before it is played; then both screens, where each program stands, and what became of them. */
export function DemoCell({ page, show, id, shown, digit }: DemoCellProps) {
  const { t, ask } = page;
  const { moment, cell } = shown;
  const played = wasPlayed(moment);
  const replay = replayAddress(show, id);
  const name = cell ? t('cell.name', cell) : '';
  return (
    <article
      class={`cell ${id}`}
      data-cell={id}
      data-fate={played ? moment.fate : undefined}
      aria-label={name}
    >
      <header>
        {replay === undefined ? (
          <button type="button" class="open" onClick={() => ask({ do: 'choose', cell: id })}>
            <kbd>{digit}</kbd>
            <span class="unseen">{t('cell.open', { cell: name })}</span>
          </button>
        ) : (
          <a class="open" href={replay}>
            <kbd>{digit}</kbd> {t('cell.replay')} <span class="unseen">{name}</span>
          </a>
        )}
        <h2 class="cell-name unseen">{name}</h2>
        {played ? <CellFate {...{ page, shown }} /> : undefined}
      </header>
      {played ? (
        <>
          <div class="pair">
            <MiniSide {...{ page, shown }} actor="client" />
            <MiniWire moment={moment} />
            <MiniSide {...{ page, shown }} actor="server" />
          </div>
          <Forecast {...{ page, show, moment }} votes={show.votes[id] ?? {}} theory={theoryOf(shown)?.fate} />
        </>
      ) : (
        <Ballot {...{ page, id, name }} votes={show.votes[id] ?? {}} />
      )}
    </article>
  );
}

function CellFate({ page: { t }, shown: { moment, obstacle } }: Pick<DemoCellProps, 'page' | 'shown'>) {
  if (obstacle) return <p class="fate broken">{t(`obstacle.${obstacle.kind}`)}</p>;
  if (!moment.fate) return <p class="fate pending">{t('fate.pending')}</p>;
  return (
    <p class={`fate ${moment.fate}`} key={moment.fate}>
      <Sign name={moment.fate} />
      {t(`fate.${moment.fate}`)}
    </p>
  );
}
