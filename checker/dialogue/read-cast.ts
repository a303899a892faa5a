import { languageIds } from '../languages/languages.ts';
import type { Cast, Casting, Role } from '../model/actor.ts';
import { Mistake, quote } from './mistake.ts';
import { didYouMean } from './nearest.ts';

const roles: readonly Role[] = ['server', 'client'];
const kinds: readonly Casting['kind'][] = ['student', 'reference', 'peer'];

const sample = '"cast server=student client=peer"';

/** Reads `server=student client=reference:python`. Throws a Mistake. */
export function readCast(value: string): Cast {
  const castings = new Map<Role, Casting>();
  for (const word of value.replaceAll(/[ \t]*=[ \t]*/gu, '=').split(/[ \t]+/u)) {
    const [name = '', part] = word.split(/=(.*)/su);
    const role = choose(name, roles, 'actor');
    if (part === undefined) throw new Mistake(`who plays the ${role} is missing: write ${sample}`);
    if (castings.has(role)) throw new Mistake(`the ${role} is cast twice: cast it once`);
    castings.set(role, readCasting(part));
  }
  const server = castings.get('server');
  const client = castings.get('client');
  if (!server || !client)
    throw new Mistake(`the ${server ? 'client' : 'server'} is not cast: write ${sample}`);
  if (server.kind === 'peer' && client.kind === 'peer') {
    throw new Mistake('both are cast as peer, so no program is checked: cast one of them as student');
  }
  return { server, client };
}

function readCasting(part: string): Casting {
  const [name = '', language] = part.split(/:(.*)/su);
  const kind = choose(name, kinds, 'casting');
  if (language === undefined) return { kind };
  if (kind !== 'reference') throw new Mistake(`only a reference has a language: write "${kind}"`);
  return { kind, language: choose(language, languageIds, 'language') };
}

function choose<Word extends string>(word: string, words: readonly Word[], what: string): Word {
  const found = words.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  throw new Mistake(
    `unknown ${what} ${quote(word)}${didYouMean(word, words) || `: choose from ${words.join(', ')}`}`,
  );
}
