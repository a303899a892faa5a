import { type CellId, cellIds, type Start } from '../../cells.ts';
import type { Show } from '../../show.ts';
import { Sign } from '../parts/sign.tsx';
import type { LivePage } from '../state/page.ts';
import { DemoCell } from './demo-cell.tsx';
import { TypeLine } from './type-line.tsx';

/** The opening view: the two by two as a matrix, and one keyboard below whose lines go into all four. */
export function Matrix({ page, show }: { readonly page: LivePage; readonly show: Show }) {
  const { t } = page;
  return (
    <div class="matrix">
      <div class="axis corner" aria-hidden="true" />
      {starts.map((start) => (
        <div key={start} class={`axis column client ${start}`} aria-hidden="true">
          <span>
            <Sign name={start} /> {t(`axis.client.${start}`)}
          </span>
        </div>
      ))}
      {serverStarts.map((start) => (
        <div key={start} class={`axis row server ${start}`} aria-hidden="true">
          <span>
            <Sign name={start} /> {t(`axis.server.${start}`)}
          </span>
        </div>
      ))}
      {cellIds.map((id: CellId, index) => {
        const shown = show.cells[id];
        return shown && <DemoCell key={id} {...{ page, show, id, shown }} digit={index + 1} />;
      })}
      <TypeLine page={page} show={show} />
    </div>
  );
}

/** The order of `cellIds`: what the sheet asks for stands first. */
const starts: readonly Start[] = ['keyboard', 'network'];
const serverStarts: readonly Start[] = ['network', 'keyboard'];
