import { cellIds, cells } from '../../cells.ts';
import { fates } from '../../moment.ts';
import type { Show } from '../../show.ts';
import { Sign } from '../parts/sign.tsx';
import type { LivePage } from '../state/page.ts';

/** The votes of the class for each cell, with what has happened there marked. */
export function Standings({ page: { t }, show }: { readonly page: LivePage; readonly show: Show }) {
  return (
    <table class="standings">
      <caption>{t('speaker.votes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('speaker.cell')}</th>
          {fates.map((fate) => (
            <th key={fate} scope="col" class={fate}>
              <Sign name={fate} /> {t(`fate.${fate}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cellIds.map((id) => {
          const happened = show.cells[id]?.moment.fate;
          return (
            <tr key={id}>
              <th scope="row">{`${t(`axis.client.${cells[id].client}`)} · ${t(`axis.server.${cells[id].server}`)}`}</th>
              {fates.map((fate) => (
                <td key={fate} class={fate === happened ? 'happened' : undefined}>
                  {show.votes[id]?.[fate] ?? 0}
                  {fate === happened ? <span class="here"> {t('speaker.happened')}</span> : undefined}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
