import { languages } from '../../languages/languages.ts';
import type { Finding } from '../../model/finding.ts';
import type { JudgeOptions } from '../../model/play-record.ts';

/**
 * Renames the finding of a program that its interpreter could not read from crashed to does not compile. Only the
 * language of the program can tell the two apart.
 */
export function nameUnreadable(
  finding: Finding,
  { languages: written = {} }: Pick<JudgeOptions, 'languages'>,
): Finding {
  const [role, ...others] = finding.actors;
  const language = role && written[role];
  if (finding.code !== 'crashed' || others.length > 0 || !language || language === 'command') return finding;
  const isUnread = languages[language].isSyntaxError(finding.evidence ?? '');
  return isUnread ? { ...finding, code: 'does-not-compile' } : finding;
}
