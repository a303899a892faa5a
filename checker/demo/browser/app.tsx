import { Matrix } from './cells/matrix.tsx';
import { HelpDialog } from './parts/help-dialog.tsx';
import { PageHead } from './parts/page-head.tsx';
import { Speaker } from './speaker/speaker.tsx';
import { ProofDialog } from './stage/proof-dialog.tsx';
import { Stage } from './stage/stage.tsx';
import { TakeAwayDialog } from './stage/take-away-dialog.tsx';
import type { LivePage } from './state/page.ts';
import { TheoryDialog } from './theory/theory-dialog.tsx';

/** The whole page: the view that the server shows, and what this tab has laid over it. */
export function App({ page, announced }: { readonly page: LivePage; readonly announced: string }) {
  const { state, t } = page;
  const { show } = state;
  if (!show)
    return (
      <p class="notice" role="alert">
        {t(state.link === 'closed' ? 'link.closed' : 'link.opening')}
      </p>
    );
  const id = show.chosen;
  const shown = id === undefined ? undefined : show.cells[id];
  const proof = shown?.moment.proof;
  return (
    <>
      {state.link === 'closed' ? (
        <p class="notice bar" role="alert">
          {t('link.closed')}
        </p>
      ) : undefined}
      {state.view === 'speaker' ? (
        <Speaker {...{ page, show }} />
      ) : (
        <main class={`view-${show.view}`}>
          {show.view === 'stage' && id !== undefined && shown ? (
            <Stage key={id} {...{ page, show, id, shown }} />
          ) : (
            <>
              <PageHead {...{ page, show }} />
              <Matrix {...{ page, show }} />
            </>
          )}
        </main>
      )}
      <p class="unseen" aria-live="polite" data-announced>
        {announced}
      </p>
      {state.overlay === 'help' ? <HelpDialog page={page} /> : undefined}
      {state.overlay === 'proof' && proof ? <ProofDialog {...{ page, proof }} /> : undefined}
      {state.overlay === 'take-away' && id !== undefined ? <TakeAwayDialog {...{ page, id }} /> : undefined}
      {state.overlay === 'theory' && shown ? <TheoryDialog {...{ page, shown }} /> : undefined}
    </>
  );
}
