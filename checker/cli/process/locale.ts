import type { Environment } from '../../model/environment.ts';
import type { Locale } from '../../model/locale.ts';

/**
 * The reader's language: from `--locale`, else LC_ALL, LC_MESSAGES or LANG as POSIX orders them; English if it is no
 * other.
 */
export function localeOf(argv: readonly string[], environment: Environment): Locale {
  const at = argv.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const named = asked || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'en';
  return named.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
