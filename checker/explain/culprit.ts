import type { Role } from '../model/actor.ts';
import type { Finding } from '../model/finding.ts';

/** The role whose program is to be fixed first. */
export function culprit(finding: Finding): Role {
  return finding.actors[0] ?? 'server';
}
