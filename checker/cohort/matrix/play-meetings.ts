import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { type CheckOptions, checkSubmissions } from '../../check/check-submission.ts';
import type { Job } from '../../check/job.ts';
import type { Role } from '../../model/actor.ts';
import type { Entrant, Meeting, Pairing } from '../../model/cohort/matrix.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import type { Question } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import type { Report } from '../../model/report.ts';
import type { Host } from '../../room/host.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import { reportText } from '../grading/report-text.ts';
import { seedOf } from '../grading/seed-of.ts';
import type { MeetingStore } from './meeting-store.ts';

/** How pairs are played. */
export interface PlayMeetingsOptions
  extends Pick<CheckOptions, 'confirm' | 'patienceMs' | 'sideBySide' | 'answered'> {
  readonly store: MeetingStore;
  readonly lab: LabFolder;
  readonly question: Question;
  readonly dialogue: Dialogue;
  /** The seed of the cohort. */
  readonly seed: string;
  readonly locale: Locale;
  /** Aborted to break off. What is in play then is played when it is started again. */
  readonly signal: AbortSignal;
}

/** Two entrants that meet. */
export interface Opponents {
  readonly client: Entrant;
  readonly server: Entrant;
}

/** Plays pairs, and yields each meeting once it is on the disk. */
export async function* playMeetings(
  host: Host,
  all: readonly Opponents[],
  { store, lab, question, dialogue, seed, locale, ...options }: PlayMeetingsOptions,
): AsyncGenerator<Meeting> {
  const waiting: Opponents[] = [];
  const seedFor = (opponents: Opponents) => seedOf(seed, Object.values(pairOf(opponents)).join(' '));
  const jobs = function* (): Generator<Job> {
    for (const opponents of all) {
      if (options.signal.aborted) return;
      waiting.push(opponents);
      yield jobOf(opponents, { lab, question, dialogue, seed: seedFor(opponents) });
    }
  };
  for await (const event of checkSubmissions(host, jobs(), { ...options, fault: 'left open' })) {
    if (event.kind !== 'closed') continue;
    const opponents = waiting.shift();
    // What was broken off is no meeting.
    if (options.signal.aborted || !opponents) return;
    const own = { seed: seedFor(opponents), hash: hashOf(opponents) };
    const meeting = meetingOf(event.report, { ...pairOf(opponents), ...own });
    const run = {
      seed: own.seed,
      conditions: host.conditions,
      reports: [withFiles(event.report, opponents)],
    };
    await store.keep(meeting, meeting.verdict === 'passed' ? undefined : await reportText(run, locale));
    yield meeting;
  }
}

/** A hash of all that the end of a meeting depends on. */
export function hashOf({ client, server }: Opponents): string {
  return createHash('sha256').update(`${client.hash} ${server.hash}`).digest('hex').slice(0, 32);
}

function pairOf({ client, server }: Opponents): Pairing {
  return { client: client.key, server: server.key };
}

/** A job in which each side is another's. The partner of an earlier question is the one that plays it here. */
function jobOf(
  { client, server }: Opponents,
  { lab, question, dialogue, seed }: Pick<PlayMeetingsOptions, 'lab' | 'question' | 'dialogue' | 'seed'>,
): Job {
  const both = { server: server.programs.server, client: client.programs.client };
  const own = Object.entries(both).filter(([role]) => question.roles.includes(role as Role));
  const submission = {
    question: question.id,
    name: `${client.key} ~ ${server.key}`,
    folder: client.folder,
    programs: Object.fromEntries(own),
  };
  const ownPartner = question.partner && both[question.partner.role];
  return {
    submission,
    sources: { submission, question, lab, ...(ownPartner && { ownPartner }) },
    dialogues: [dialogue],
    missing: [],
    seed,
  };
}

function meetingOf(
  { dialogues: [played] }: Report,
  known: Pairing & Pick<Meeting, 'seed' | 'hash'>,
): Meeting {
  const [finding] = played?.findings ?? [];
  const verdict = played === undefined || played.verdict === 'skipped' ? 'undecided' : played.verdict;
  return { ...known, verdict, ...(finding && { code: finding.code }), actors: finding?.actors ?? [] };
}

/** Names each file from its own entrant's folder: the two lie in different places. */
function withFiles(report: Report, { client, server }: Opponents): Report {
  const files: Partial<Record<Role, string>> = {};
  for (const [role, { programs, folder, key }] of Object.entries({ server, client }) as [Role, Entrant][]) {
    const program = programs[role];
    if (program?.kind === 'source') files[role] = `${key}/${relative(folder, program.file)}`;
  }
  return { ...report, files };
}
