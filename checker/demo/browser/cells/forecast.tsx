import { type CellFate, fates, type Moment } from '../../moment.ts';
import type { Show } from '../../show.ts';
import { Sign } from '../parts/sign.tsx';
import type { LivePage } from '../state/page.ts';

interface ForecastProps {
  readonly page: LivePage;
  readonly show: Show;
  readonly moment: Moment;
  readonly votes: Readonly<Partial<Record<CellFate, number>>>;
  readonly theory: CellFate | undefined;
}

/** What was said beforehand, set below what happened: by the class, and by theory. */
export function Forecast({ page: { t }, show, moment: { fate }, votes, theory }: ForecastProps) {
  const voted = fates.some((one) => (votes[one] ?? 0) > 0);
  // Its place is kept, so that nothing moves when it is revealed.
  if (!show.revealed) return <footer class="forecast" />;
  return (
    <footer class="forecast">
      {voted ? (
        <p class="votes">
          <span class="label">{t('forecast.class')}</span>
          {fates.map((one) => (
            <span key={one} class={`count ${one === fate ? 'came-true' : ''}`} data-count={one}>
              <Sign name={one} />
              <span class="unseen">{t(`fate.${one}`)} </span>
              {votes[one] ?? 0}
            </span>
          ))}
        </p>
      ) : undefined}
      {/* Theory is asked last: it would give the answer away. */}
      {theory && fate ? (
        <p class={`theory ${theory === fate ? 'agrees' : 'differs'}`}>
          <span class="label">{t('forecast.theory')}</span>
          <Sign name={theory} />
          <span class={voted ? 'unseen' : ''}>{t(`fate.${theory}`)}</span>
        </p>
      ) : undefined}
    </footer>
  );
}
