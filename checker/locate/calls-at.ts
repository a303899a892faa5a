import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { languages } from '../languages/languages.ts';
import type { ConnectionCall } from '../languages/row/connection-call.ts';
import type { Language } from '../languages/row/language.ts';
import type { Role } from '../model/actor.ts';
import type { Players } from '../toolchain/players.ts';
import { placeOf } from './place.ts';
import type { StoodEvent } from './stood.ts';

/** The lines of a program that send on a connection or read from one, as its language writes such calls. */
export function callsAt(role: Role, players: Players): readonly StoodEvent[] {
  const { source, folder = '', language } = players[role] ?? {};
  if (source === undefined || language === undefined || language === 'command') return [];
  const { comments, connectionCalls }: Language = languages[language];
  const lines = withoutComments(read(source), comments).split(/\r\n|[\n\r]/);
  return (['sends', 'receives'] as const satisfies readonly ConnectionCall[]).flatMap((calls) =>
    lines.flatMap((text, index): readonly StoodEvent[] => {
      if (!connectionCalls[calls].test(text)) return [];
      const place = placeOf([{ file: basename(source), line: index + 1 }], folder);
      return place ? [{ event: 'stood', actor: role, waitsFor: [], calls, ...place }] : [];
    }),
  );
}

/** The source with its comments blanked, so that every line keeps its number. */
function withoutComments(source: string, comments: RegExp): string {
  const every = new RegExp(comments.source, [...new Set(`${comments.flags}g`)].join(''));
  return source.replace(every, (comment) => comment.replace(/[^\n]/g, ' '));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
