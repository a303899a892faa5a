import type { FindingCode } from '../../../model/finding.ts';
import type { PublishedEntrant, PublishedMatrix, PublishedMeeting } from './published-matrix.ts';

/** The meetings of one entrant, by the side on which it plays. */
export interface Encounters {
  readonly asClient: readonly PublishedMeeting[];
  readonly asServer: readonly PublishedMeeting[];
  /** What was found of its own programs, each once. */
  readonly codes: readonly FindingCode[];
}

/** Gathers the meetings of an entrant, those with the solution and with itself first. */
export function encountersOf(one: PublishedEntrant, { byClient, byServer }: PublishedMatrix): Encounters {
  const { key } = one.entrant;
  const asClient = byClient.get(key) ?? [];
  const asServer = byServer.get(key) ?? [];
  const found = (side: 'client' | 'server', of: readonly PublishedMeeting[]) =>
    of.flatMap(({ meeting }) => (meeting?.code && meeting.actors.includes(side) ? [meeting.code] : []));
  const codes = [...new Set([...found('client', asClient), ...found('server', asServer)])];
  return { asClient: ownFirst(asClient), asServer: ownFirst(asServer), codes };
}

/** How many of these have passed, and how many were played and decided. */
export function countOf(meetings: readonly PublishedMeeting[]): {
  readonly passed: number;
  readonly played: number;
} {
  const verdicts = meetings.flatMap(({ meeting }) => meeting?.verdict ?? []);
  const passed = verdicts.filter((verdict) => verdict === 'passed').length;
  return { passed, played: passed + verdicts.filter((verdict) => verdict === 'failed').length };
}

/** By what a row can be filtered: with how many partners it works, and whether a meeting is undecided. */
export type RowWorks = 'open' | 'none' | 'some' | 'all';

/** All that a row can be filtered by. */
export function statesOfRow({ asClient, asServer }: Encounters): readonly RowWorks[] {
  const all = [...asClient, ...asServer];
  const isOpen = all.some(({ meeting }) => meeting?.verdict === 'undecided');
  return [...(isOpen ? (['open'] as const) : []), ...worksWith(countOf(all))];
}

function worksWith({ passed, played }: ReturnType<typeof countOf>): readonly RowWorks[] {
  if (played === 0) return [];
  if (passed === played) return ['all'];
  return passed === 0 ? ['none'] : ['some'];
}

function ownFirst(meetings: readonly PublishedMeeting[]): readonly PublishedMeeting[] {
  const rank = ({ client, server }: PublishedMeeting) => {
    if (!client.entrant.handIn || !server.entrant.handIn) return 0;
    return client === server ? 1 : 2;
  };
  return meetings.toSorted((one, other) => rank(one) - rank(other));
}
