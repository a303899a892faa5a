import { languages } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import type { Finding } from '../model/finding.ts';
import type { Program } from '../model/submission.ts';

/**
 * Renames the finding of a program that its interpreter could not read from crashed to does not compile. Only the
 * language of the program can tell the two apart.
 */
export function nameUnreadable(
  findings: readonly Finding[],
  programs: Readonly<Partial<Record<Role, Program>>>,
): readonly Finding[] {
  return findings.map((finding) => {
    const [role, ...others] = finding.actors;
    const program = role && programs[role];
    if (finding.code !== 'crashed' || others.length > 0 || program?.kind !== 'source') return finding;
    const isUnread = languages[program.language].isSyntaxError(finding.evidence ?? '');
    return isUnread ? { ...finding, code: 'does-not-compile' } : finding;
  });
}
