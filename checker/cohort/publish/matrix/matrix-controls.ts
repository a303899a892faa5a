import type { Markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { controls } from '../map/controls.ts';
import { type Encounters, encountersOf, statesOfRow } from './encounters.ts';
import type { MatrixPageOptions } from './matrix-page-options.ts';

/** The filters of a matrix: by name, by how many partners a student works with, by finding. */
export function matrixControls({ published, locale }: MatrixPageOptions): Markup {
  const say = sayCohort(locale);
  const rows = published.entrants.map((one) => encountersOf(one, published));
  const states = (['open', 'none', 'some', 'all'] as const).filter((state) =>
    rows.some((row) => statesOfRow(row).includes(state)),
  );
  return controls({
    locale,
    states: states.map((state) => ({ state, words: say(`matrix.state-${state}`) })),
    codes: mostFirst(rows),
    labels: {
      ...{ search: say('matrix.search'), state: say('matrix.works'), all: say('matrix.any') },
      shown: say('matrix.shown', { shown: '{shown}', count: '{count}' }),
    },
  });
}

function mostFirst(rows: readonly Encounters[]): Encounters['codes'] {
  const counts = new Map<Encounters['codes'][number], number>();
  for (const { codes } of rows) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([code]) => code);
}
