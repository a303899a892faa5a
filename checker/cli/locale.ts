import type { Locale } from '../explain/locale.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The reader's language: `--locale`, then LC_ALL, LC_MESSAGES and LANG as in POSIX; English for any other language. */
export function localeOf(argv: readonly string[], environment: Environment): Locale {
  const at = argv.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const named = asked || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'en';
  return named.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
