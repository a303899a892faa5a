import { signs } from '../../../report/html/page/page.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { legendList } from '../map/legend-list.ts';
import { matrixControls } from './matrix-controls.ts';
import type { MatrixPageOptions } from './matrix-page-options.ts';
import { matrixRow, serversOf, widthsOf } from './matrix-row.ts';

/** The heat map: a row for each client and a column for each server, or for each student's meetings if not all pairs play. */
export function matrixMap(options: MatrixPageOptions): Markup {
  const { published, locale } = options;
  const say = sayCohort(locale);
  const isSampled = published.matrix.plan.partners !== undefined;
  // The solution plays with everyone: its row would be as long as the class.
  const rows = published.entrants.filter(({ entrant }) => entrant.handIn || !isSampled);
  return markup`<section class="map meetings" data-map>
<h2 id="map" tabindex="-1">${say('matrix.map')}</h2>
<p class="note">${say(isSampled ? 'matrix.rows-sampled' : 'matrix.rows')}</p>
${matrixControls(options)}
${legendList(
  [
    { sign: signs.skipped, kind: 'skipped', words: say('matrix.not-played') },
    { sign: '', kind: 'none', words: say('matrix.legend-not-planned') },
    { sign: '', kind: 'own', words: say('matrix.legend-own') },
  ],
  locale,
)}
<p class="meeting" data-meeting aria-live="polite" hidden>${say('matrix.hint')}</p>
<div class="scroll" role="region" aria-labelledby="map" tabindex="0">
<table>
<thead>
<tr>
<th scope="col" rowspan="2" data-sort="text">${say('class.student')}</th>
<th scope="col" rowspan="2" class="number" data-sort="number">${say('matrix.partners')}</th>
<th scope="col" rowspan="2" class="number" data-sort="number">${say('matrix.as-client')}</th>
<th scope="col" rowspan="2" class="number" data-sort="number">${say('matrix.as-server')}</th>
${isSampled ? sampledHead(options) : allHead(options)}</thead>
<tbody>
${rows.map((one) => matrixRow(one, options))}</tbody>
</table>
</div>
</section>`;
}

function allHead(options: MatrixPageOptions): Markup {
  const servers = serversOf(options);
  const say = sayCohort(options.locale);
  return markup`<th scope="colgroup" colspan="${Math.max(1, servers.length)}">${say('matrix.server')}</th></tr>
<tr>
${servers.map(({ name }) => markup`<th scope="col" class="dialogue" data-sort="sign">${name}</th>\n`)}</tr>
`;
}

function sampledHead(options: MatrixPageOptions): Markup {
  const say = sayCohort(options.locale);
  const { client, server } = widthsOf(options);
  const group = (width: number, words: string) =>
    width > 0 ? markup`<th scope="colgroup" rowspan="2" colspan="${width}">${words}</th>\n` : undefined;
  return markup`${group(client, say('matrix.as-client'))}${group(server, say('matrix.as-server'))}</tr>
<tr></tr>
`;
}
