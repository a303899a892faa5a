import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hashFolder } from '../../cohort/grading/content-hash.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';

/** What has to be the same where an order is made and where it is played, or the results would not be. */
export interface Versions {
  /** A hash of the checker's own code. */
  readonly checker: string;
  /** A hash of the lab: its questions, dialogues, stubs, solutions and partners. */
  readonly lab: string;
  /** Whether programs play in sandboxes. */
  readonly sandbox: 'yes' | 'no';
}

/** A hash of all that a lab has to do with results. It does not depend on where the lab lies. */
export async function labVersion(lab: LabFolder): Promise<string> {
  const hash = createHash('sha256').update(await readFile(lab.file));
  const folders = [...lab.stubs, lab.dialogues, lab.solutions, ...(lab.partners ? [lab.partners] : [])];
  for (const folder of folders) hash.update(`\0${await hashFolder(folder).catch(() => 'none')}`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * The name of the queue for these versions. A worker takes from that of its own versions, so that an order never comes
 * to one that must not play it.
 */
export function queueName({ checker, lab, sandbox }: Versions): string {
  const all = createHash('sha256').update(`${checker} ${lab} ${sandbox}`).digest('hex');
  return `orders-${all.slice(0, 12)}`;
}

/** The first thing in which other versions differ from these; undefined if they are the same. */
export function differenceOf(these: Versions, others: Versions): keyof Versions | undefined {
  return (['checker', 'lab', 'sandbox'] as const).find((what) => these[what] !== others[what]);
}
