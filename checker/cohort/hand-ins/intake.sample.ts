import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Test } from 'tap';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import { openLab } from '../../submissions/open-lab.ts';
import { type OpenedIntake, type OpenIntakeOptions, openIntake } from './open-intake.ts';

/** The lab of this repository. */
export const lab = await openLab('.', process.cwd());

/** Files by their paths: a name may have any characters. */
export type CohortFiles = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a folder of the test's own, and returns it. */
export function cohortOf(t: Test, files: CohortFiles): string {
  const dir = mkdtempSync(join(tmpdir(), 'alternance-cohort-'));
  t.teardown(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, 'in', name)), { recursive: true });
    writeFileSync(join(dir, 'in', name), content);
  }
  mkdirSync(join(dir, 'scratch'));
  return dir;
}

/** What was handed in, unpacked, in the order of the keys. */
interface Intake extends Pick<OpenedIntake, 'leftOut'> {
  readonly handIns: readonly HandIn[];
}

/** Finds the hand-ins of such a folder, and unpacks them; `path` is `in` by default. */
export async function intakeOf(dir: string, options: Partial<OpenIntakeOptions> = {}): Promise<Intake> {
  const { leftOut, receive } = await openedIntakeOf(dir, options);
  const handIns: HandIn[] = [];
  for await (const handIn of receive()) handIns.push(handIn);
  return { handIns, leftOut };
}

/** The same, before anything is unpacked. */
export function openedIntakeOf(dir: string, options: Partial<OpenIntakeOptions> = {}): Promise<OpenedIntake> {
  const { PATH = '', HOME = '/' } = process.env;
  const given = { path: 'in', cwd: dir, scratch: join(dir, 'scratch'), lab: lab.lab };
  return openIntake({ ...given, environment: { PATH, HOME }, ...options });
}

/** What tells a hand-in, without what is empty. */
export function tell(handIn: HandIn | undefined) {
  if (!handIn) return undefined;
  const { key, student, origin, problem, notes, folder } = handIn;
  return {
    key,
    name: student.name,
    ...(origin !== key && { origin }),
    ...(problem && { problem: problem.code }),
    ...(notes.length > 0 && { notes: notes.map(({ code, path }) => `${code} ${path}`) }),
    ...(folder !== undefined && { files: filesIn(folder) }),
  };
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => statSync(join(folder, name)).isFile());
}
