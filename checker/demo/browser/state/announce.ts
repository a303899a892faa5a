import type { Show } from '../../show.ts';
import type { SayShown } from '../../words/say.ts';

/** What a screen reader is told when one show follows another: each fate that is new, and a program that has ended. */
export function announce(before: Show | undefined, after: Show, t: SayShown): string | undefined {
  const told = Object.entries(after.cells).flatMap(([id, { cell, moment }]) => {
    if (after.view === 'stage' && id !== after.chosen) return [];
    const fate = moment.fate;
    if (!fate || fate === before?.cells[id]?.moment.fate) return [];
    const said = t(`fate.said.${fate}`);
    return cell && after.view === 'cells' ? [`${t('cell.name', cell)} ${t(`fate.${fate}`)}.`] : [said];
  });
  return told.length > 0 ? told.join(' ') : undefined;
}
