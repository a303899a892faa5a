import type { ShownCell } from '../../show.ts';
import { stateOf } from '../../theory/state-of.ts';
import { OverlayDialog } from '../parts/overlay.tsx';
import { Sign } from '../parts/sign.tsx';
import type { LivePage } from '../state/page.ts';
import { theoryOf } from '../state/theory-of.ts';
import { StateDrawing } from './state-drawing.tsx';

interface TheoryDialogProps {
  readonly page: LivePage;
  readonly shown: ShownCell;
}

/** All that the two programs can do, explored without them, and the state in which the real ones stand now. */
export function TheoryDialog({ page, shown }: TheoryDialogProps) {
  const { t } = page;
  const theory = theoryOf(shown);
  if (!theory) return undefined;
  const { graph, fate } = theory;
  const here = stateOf(graph, shown.moment);
  const state = graph.states.find(({ id }) => id === here);
  return (
    <OverlayDialog page={page} title={t('theory.title')}>
      <div class="theory-words">
        <p class={`fate ${fate}`}>
          <Sign name={fate} />
          {t(`fate.${fate}`)}
        </p>
        <p>{t('theory.counts', { states: graph.states.length, moves: graph.moves.length })}</p>
      </div>
      <StateDrawing {...{ page, graph, here }} />
      <p class="theory-key">{t('theory.key')}</p>
      <p class="theory-here" data-state={here}>
        {state
          ? `${t('theory.now')} ${t(`theory.client.${state.next.client}`)} ${t(`theory.server.${state.next.server}`)} ${t('theory.lines', { lines: state.toward.client + state.toward.server })}`
          : t('theory.nowhere')}
      </p>
    </OverlayDialog>
  );
}
