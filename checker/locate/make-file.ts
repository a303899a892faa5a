import { writeFileSync } from 'node:fs';
import type { Role } from '../model/actor.ts';
import type { RoomSandboxes } from '../room/sandboxes.ts';

/** An empty file to make in the /tmp that a process sees. */
interface FileOfProgram {
  readonly role: Role;
  readonly pid: number;
  /** Without a slash. */
  readonly name: string;
}

/**
 * Makes an empty file as the user of the program. In a sandbox a process inside does it, because there the folder is the
 * program's: a link that it has put in the file's place would lead out for the checker, and leads nowhere for it.
 */
export async function makeFile(
  { role, pid, name }: FileOfProgram,
  sandboxes: RoomSandboxes | undefined,
): Promise<void> {
  if (!sandboxes) return writeFileSync(`/proc/${pid}/root/tmp/${name}`, '', { mode: 0o600, flag: 'wx' });
  const environment = { PATH: '/usr/bin:/bin' };
  const made = sandboxes.launch(role, ['touch', `/tmp/${name}`], { environment, on: 'pipes' });
  for (const stream of [made.stdin, made.stdout, made.stderr]) stream.destroy();
  await made.end;
}
