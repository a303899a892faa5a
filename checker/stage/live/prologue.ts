import type { Role } from '../../model/actor.ts';
import type { Dialogue } from '../../model/dialogue.ts';

/** How every play begins, and all of a play without a text: the server starts, then the client. */
export function prologue(isProgram: (role: Role) => boolean): Dialogue {
  const casting = (role: Role) => ({ kind: isProgram(role) ? 'student' : 'peer' }) as const;
  const step = (actor: Role) => {
    const verb = isProgram(actor) ? 'starts' : 'closes';
    return { actor, line: 0, source: `${actor} ${verb}`, verb } as const;
  };
  return {
    id: 'prologue',
    file: '',
    title: { en: '', fr: '' },
    level: 'required',
    points: 0,
    cast: { server: casting('server'), client: casting('client') },
    steps: [step('server'), step('client')],
  };
}
