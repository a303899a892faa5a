import { type Markup, markup } from '../../../report/text/markup.ts';
import { meetingFile } from '../../matrix/meeting-store.ts';
import { sayCohort } from '../../words/say.ts';
import type { MatrixPageOptions } from './matrix-page-options.ts';
import { resultWords } from './meeting-words.ts';
import type { PublishedMatrix, PublishedMeeting } from './published-matrix.ts';

/** What is told of each meeting that did not pass, by the names of their rows: where its programs stood. */
export type Standings = ReadonlyMap<string, readonly string[]>;

/** The meetings that failed or are undecided, each with its finding, where both stood, and its transcript. */
export function meetingList(standings: Standings, { published, locale }: MatrixPageOptions): Markup {
  const say = sayCohort(locale);
  const told = toldMeetings(published);
  if (told.length === 0)
    return markup`<section><h2>${say('matrix.list')}</h2><p>${say('matrix.list-none')}</p></section>`;
  return markup`<section class="told">
<h2 id="told">${say('matrix.list')} (${told.length})</h2>
<div class="scroll list" role="region" aria-labelledby="told" tabindex="0">
<table>
<thead><tr>
<th scope="col">${say('matrix.client')}</th>
<th scope="col">${say('matrix.server')}</th>
<th scope="col">${say('matrix.result')}</th>
<th scope="col">${say('matrix.where')}</th>
<th scope="col">${say('matrix.transcript')}</th>
</tr></thead>
<tbody>
${told.map((one) => row(one, { standings, published, locale }))}</tbody>
</table>
</div>
</section>`;
}

/** Undecided ones first. */
export function toldMeetings({ meetings }: PublishedMatrix): readonly PublishedMeeting[] {
  const of = (verdict: string) => meetings.filter(({ meeting }) => meeting?.verdict === verdict);
  return [...of('undecided'), ...of('failed')];
}

/** The name of a meeting's row in the list. */
export function detailId({ pair }: PublishedMeeting, { places }: PublishedMatrix): string {
  return `meeting-${places.get(pair.client)}-${places.get(pair.server)}`;
}

function row(
  one: PublishedMeeting,
  {
    standings,
    published,
    locale,
  }: Pick<MatrixPageOptions, 'published' | 'locale'> & { readonly standings: Standings },
): Markup {
  const { client, server } = one;
  const id = detailId(one, published);
  const file = meetingFile(published.matrix.question, { client: client.file, server: server.file });
  const lines = standings.get(id) ?? [];
  return markup`<tr id="${id}" tabindex="-1">
<th scope="row">${client.name}</th>
<th scope="row">${server.name}</th>
<td>${resultWords(one, locale)}</td>
<td class="quiet">${lines.map((line, index) => markup`${index > 0 ? markup`<br>` : undefined}${line}`)}</td>
<td><a href="${file}">${client.file}~${server.file}</a></td>
</tr>
`;
}
