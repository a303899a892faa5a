import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Meeting, Pairing } from '../../model/cohort/matrix.ts';
import { openLedger } from '../grading/ledger.ts';
import { loadText, saveText } from '../grading/saved-text.ts';

/** The meetings of one question in the folder of `--out`. */
export interface MeetingStore extends AsyncDisposable {
  /** The last meeting of each pair. */
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** Keeps a meeting, and its report. Once this resolves it is on the disk. */
  readonly keep: (meeting: Meeting, report: string | undefined) => Promise<void>;
  readonly load: (pair: Pairing) => Promise<string | undefined>;
}

/** The name of a pair, also of its file. No key has this sign in it. */
export function nameOfPair({ client, server }: Pairing): string {
  return `${client}~${server}`;
}

/** Where the whole report of a meeting is kept, from the folder of the grades. */
export function meetingFile(question: string, pair: Pairing): string {
  return `transcripts/matrix-${question}/${nameOfPair(pair)}.json.gz`;
}

export interface OpenMeetingsOptions {
  /** The absolute folder of `--out`, and as the person wrote it. */
  readonly folder: string;
  readonly dir: string;
  readonly question: string;
}

/** Opens the meetings in a folder, or begins them. Throws a GradingError if their file holds something else. */
export async function openMeetings({ folder, dir, question }: OpenMeetingsOptions): Promise<MeetingStore> {
  const name = `matrix-${question}.ndjson`;
  await mkdir(join(folder, 'transcripts', `matrix-${question}`), { recursive: true });
  const ledger = await openLedger({
    ...{ file: join(folder, name), named: join(dir, name) },
    ...{ nameOf: nameOfPair, isEntry: isMeeting },
  });
  return {
    meetings: ledger.entries,
    keep: (meeting, report) =>
      ledger.keep(meeting, async () => {
        const file = join(folder, meetingFile(question, meeting));
        // A report of an earlier play is not that of a meeting that has passed since.
        await (report === undefined ? rm(file, { force: true }) : saveText(file, report));
      }),
    load: (pair) => loadText(join(folder, meetingFile(question, pair))),
    [Symbol.asyncDispose]: () => ledger[Symbol.asyncDispose](),
  };
}

function isMeeting(value: unknown): value is Meeting {
  const { client, server, verdict } = Object(value) as Partial<Meeting>;
  return typeof client === 'string' && typeof server === 'string' && verdict !== undefined;
}
