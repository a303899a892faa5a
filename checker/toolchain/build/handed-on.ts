import { languages } from '../../languages/languages.ts';
import type { Language } from '../../languages/row/language.ts';
import type { Environment } from '../../model/environment.ts';

/**
 * The variables of a person that programs and compilers get: all but those that could change a verdict, those that
 * belong to what started the checker, and secrets.
 */
export function handedOn(environment: Environment): Readonly<Record<string, string>> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !isWithheld(entry[0]),
  );
  // LC_ALL goes before LANG and all others. LANGUAGE would go before LC_ALL: glibc ignores it in the locale `C` only.
  return { ...Object.fromEntries(kept), LANG: environment.LANG || utf8, LC_ALL: utf8 };
}

/** Every message in English, so that a report can read it, and every text in UTF-8, as the peer sends it. */
const utf8 = 'C.UTF-8';

function isWithheld(name: string): boolean {
  return withheld.some((pattern) => pattern.test(name));
}

const rows: readonly Language[] = Object.values(languages);

const withheld: readonly RegExp[] = [
  ...rows.flatMap(({ variables }) => variables?.withheld ?? []),
  /^LANGUAGE$/,
  // Colours would be written into what a program shows, even through a pipe.
  /^(FORCE_COLOR|CLICOLOR_FORCE)$/,
  // bash and ksh put a time limit on `read`; options of the shell that started the checker, such as tracing.
  /^(TMOUT|SHELLOPTS|BASHOPTS)$/,
  // Go prints what its scheduler and its memory do.
  /^GODEBUG$/,
  // The folder that the checker was started in, its command, and what npm tells a script.
  /^(PWD|OLDPWD|_|INIT_CWD|NODE|npm_.*|ALTERNANCE_.*)$/,
  // Programs have no use for them here. They could read them elsewhere, because they run as the person.
  /(^|_)(TOKEN|SECRETS?|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|(API|ACCESS|SECRET|PRIVATE)_?KEY)(_|$)/i,
  /^SSH_(AUTH_SOCK|AGENT_PID)$/,
];
