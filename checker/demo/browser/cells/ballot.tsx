import { type CellFate, fates } from '../../moment.ts';
import type { LivePage } from '../state/page.ts';
import { HandCount } from './hand-count.tsx';

interface BallotProps {
  readonly page: LivePage;
  readonly id: string;
  /** The cell, in words. */
  readonly name: string;
  readonly votes: Readonly<Partial<Record<CellFate, number>>>;
}

/** The hands that the instructor counts before a cell is played: type a number, or use the up and down arrows. */
export function Ballot({ page: { t, ask }, id, name, votes }: BallotProps) {
  return (
    <fieldset class="ballot">
      <legend class="unseen">{t('vote.legend', { cell: name })}</legend>
      {fates.map((fate) => (
        <HandCount
          key={fate}
          fate={fate}
          words={t(`fate.${fate}`)}
          name={`${id} ${fate}`}
          count={votes[fate] ?? 0}
          onMore={(by) => ask({ do: 'vote', cell: id, fate, by })}
        />
      ))}
    </fieldset>
  );
}
