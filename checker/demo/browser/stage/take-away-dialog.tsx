import { OverlayDialog } from '../parts/overlay.tsx';
import type { LivePage } from '../state/page.ts';

/** The files in which a run is taken away: the server makes them of what has happened so far. */
export function TakeAwayDialog({ page, id }: { readonly page: LivePage; readonly id: string }) {
  const { t, state } = page;
  const address = (kind: string) => {
    const asked = new URLSearchParams(location.search);
    asked.set('cell', id);
    asked.set('locale', state.locale);
    return `/export/${kind}?${asked}`;
  };
  return (
    <OverlayDialog page={page} title={t('take-away.title')}>
      <ul class="files">
        {(['replay.html', 'run.svg', 'now.svg'] as const).map((kind) => (
          <li key={kind}>
            <a href={address(kind)} download>
              {t(`take-away.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </OverlayDialog>
  );
}
