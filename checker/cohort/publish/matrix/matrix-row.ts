import { solutionKey } from '../../../model/cohort/matrix.ts';
import { signs } from '../../../report/html/page/page.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { nameOfPair } from '../../matrix/meeting-store.ts';
import { sayCohort } from '../../words/say.ts';
import { countOf, encountersOf, statesOfRow } from './encounters.ts';
import type { MatrixPageOptions } from './matrix-page-options.ts';
import { detailId } from './meeting-list.ts';
import { meetingWords } from './meeting-words.ts';
import type { PublishedEntrant, PublishedMatrix, PublishedMeeting } from './published-matrix.ts';

/** The row of an entrant: with how many partners each of its programs works, and a cell for each meeting. */
export function matrixRow(one: PublishedEntrant, options: MatrixPageOptions): Markup {
  const { published } = options;
  const encounters = encountersOf(one, published);
  const { asClient, asServer, codes } = encounters;
  const isSampled = published.matrix.plan.partners !== undefined;
  const cells = isSampled ? sampledCells(encounters, options) : allCells(one, options);
  return markup`<tr data-states="${statesOfRow(encounters).join(' ')}" data-codes="${codes.join(' ')}">
<th scope="row">${one.name}${one.group === undefined ? undefined : markup` <span class="quiet">${one.group}</span>`}</th>
${[[...asClient, ...asServer.filter((meeting) => !asClient.includes(meeting))], asClient, asServer].map((meetings) => countCell(meetings, options))}
${cells}
</tr>
`;
}

function countCell(meetings: readonly PublishedMeeting[], { locale }: MatrixPageOptions): Markup {
  const { passed, played } = countOf(meetings);
  if (played === 0) return markup`<td class="number" data-value=""></td>`;
  return markup`<td class="number" data-value="${passed}">${sayCohort(locale)('matrix.of', { passed, played })}</td>`;
}

/** A cell for the server of each entrant that has one. */
function allCells(one: PublishedEntrant, options: MatrixPageOptions): readonly Markup[] {
  const { published } = options;
  return serversOf(options).map((server) => {
    const pair = { client: one.entrant.key, server: server.entrant.key };
    return cell(published.byPair.get(nameOfPair(pair)), options);
  });
}

/** The entrants with a server: the columns, where every pair plays. */
export function serversOf({ published }: MatrixPageOptions): readonly PublishedEntrant[] {
  return published.entrants.filter(({ entrant }) => entrant.programs.server);
}

/** As many cells for each side as the entrant with the most meetings has. */
function sampledCells(
  { asClient, asServer }: ReturnType<typeof encountersOf>,
  options: MatrixPageOptions,
): readonly Markup[] {
  const { client, server } = widthsOf(options);
  const filled = (meetings: readonly PublishedMeeting[], width: number) =>
    Array.from({ length: width }, (_, place) => cell(meetings[place], options));
  return [...filled(asClient, client), ...filled(asServer, server)];
}

/** How many cells each side has, where some pairs play. The solution plays with everyone, and is told by the others' rows. */
export function widthsOf({ published }: MatrixPageOptions): Readonly<Record<'client' | 'server', number>> {
  const most = (groups: PublishedMatrix['byClient']) =>
    Math.max(0, ...[...groups].map(([key, group]) => (key === solutionKey ? 0 : group.length)));
  return { client: most(published.byClient), server: most(published.byServer) };
}

function cell(one: PublishedMeeting | undefined, { published, locale }: MatrixPageOptions): Markup {
  if (!one) return markup`<td class="none"></td>`;
  const verdict = one.meeting?.verdict ?? 'skipped';
  const own = one.client === one.server ? ' own' : '';
  const more = verdict === 'passed' || verdict === 'skipped' ? undefined : detailId(one, published);
  const leads = more === undefined ? undefined : markup` data-leads="${more}"`;
  return markup`<td class="${verdict}${own}" title="${meetingWords(one, locale)}"${leads}>${signs[verdict]}</td>`;
}
