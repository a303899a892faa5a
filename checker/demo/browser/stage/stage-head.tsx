import type { Show, ShownCell } from '../../show.ts';
import { wasPlayed } from '../../was-played.ts';
import { KeyButton } from '../parts/key-button.tsx';
import { Sign } from '../parts/sign.tsx';
import type { LivePage } from '../state/page.ts';
import { theoryOf } from '../state/theory-of.ts';

interface StageHeadProps {
  readonly page: LivePage;
  readonly show: Show;
  readonly shown: ShownCell;
}

/** The line above a stage: the way back, which pair it is, and what became of it. */
export function StageHead({ page, show, shown }: StageHeadProps) {
  const { t, ask, set, state } = page;
  const { cell, moment, obstacle } = shown;
  const fate = moment.fate;
  const title =
    show.pair.kind === 'own'
      ? show.pair.title
      : cell
        ? `${t(`axis.client.${cell.client}`)} · ${t(`axis.server.${cell.server}`)}`
        : t('fork.title');
  return (
    <header class="stage-head">
      {show.pair.kind === 'cells' && state.link !== 'replay' ? (
        <KeyButton keyName={t('key.escape')} onPress={() => ask({ do: 'overview' })}>
          {t('do.overview')}
        </KeyButton>
      ) : undefined}
      <h1>{title}</h1>
      {fate ? (
        <p class={`fate ${fate}`} key={fate}>
          <Sign name={fate} />
          {t(`fate.${fate}`)}
        </p>
      ) : obstacle ? (
        <p class="fate broken">{t(`obstacle.${obstacle.kind}`)}</p>
      ) : cell ? (
        <p class="fate pending">{t(wasPlayed(moment) ? 'fate.pending' : 'fate.off')}</p>
      ) : undefined}
      {state.link !== 'replay' && moment.sides.client.phase !== 'off' ? (
        <KeyButton keyName="E" onPress={() => set({ overlay: 'take-away' })}>
          {t('do.take-away')}
        </KeyButton>
      ) : undefined}
      {theoryOf(shown) ? (
        <KeyButton keyName="T" onPress={() => set({ overlay: 'theory' })}>
          {t('do.theory')}
        </KeyButton>
      ) : undefined}
      <KeyButton keyName="?" name={t('do.help')} onPress={() => set({ overlay: 'help' })} />
    </header>
  );
}
