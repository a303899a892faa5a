import type { Role } from '../../model/actor.ts';
import { UsageError } from '../../model/fault.ts';
import type { Answered } from '../../model/submission.ts';
import type { OptionTable } from './option.ts';
import type { Reader } from './readers.ts';

/** The answers of one `--answers ROLE=TEXT`. */
export interface GivenAnswers {
  readonly role: Role;
  /** An empty line is Enter alone. */
  readonly lines: readonly string[];
}

const roles: readonly Role[] = ['server', 'client'];

const reader: Reader<GivenAnswers> = {
  read(word, { option, say }) {
    const [, named = '', lines] = /^([^=]*)=(.*)$/s.exec(word) ?? [];
    if (lines === undefined) throw new UsageError(say('no-answer', { option, value: word }));
    const role = roles.find((one) => one === named);
    if (!role)
      throw new UsageError(
        say('answers-whom', { option, value: word, roles: roles.join(', '), text: lines }),
      );
    return { role, lines: lines.split(' / ') };
  },
};

/** `--answers`: what a program is told that asks something before the dialogue begins. */
export const answers = {
  value: { en: 'ROLE=TEXT', fr: 'RÔLE=TEXTE' },
  reader,
  several: true,
  help: {
    en: 'what a program that asks first is told, as in --answers\u00a0client=Ada; several lines: 127.0.0.1\u00a0/\u00a08080; an empty text is Enter',
    fr: 'ce qu’on répond à un programme qui demande d’abord quelque chose, ainsi --answers\u00a0client=Ada ; plusieurs lignes : 127.0.0.1\u00a0/\u00a08080 ; un texte vide est Entrée',
  },
} as const satisfies OptionTable[string];

/** All answers together, by role, in the order in which they were given. */
export function gatherAnswers(given: readonly GivenAnswers[] = []): Answered {
  const linesOf = (role: Role) => given.filter((one) => one.role === role).flatMap(({ lines }) => lines);
  return { server: linesOf('server'), client: linesOf('client') };
}
