import type { Role } from '../model/actor.ts';
import type { Awaited } from '../model/dialogue.ts';
import { Mistake, quote } from './mistake.ts';
import { didYouMean } from './nearest.ts';

const awaitedWords: readonly Awaited[] = ['keyboard', 'client', 'server', 'connection'];

/** Reads the object of `is waiting for`: `keyboard`, `client and keyboard`. Throws a Mistake. */
export function readAwaited(raw: string, actor: Role): readonly Awaited[] {
  const words = raw.split(/[ \t]+/u);
  if (words.includes('or')) {
    throw new Mistake('"or" is not in the language: name everything that is awaited, joined by "and"');
  }
  const awaited = raw.split(/[ \t]+and[ \t]+/u).map((word) => readWord(word, actor));
  const twice = awaited.find((word, index) => awaited.indexOf(word) !== index);
  if (twice !== undefined) throw new Mistake(`${quote(twice)} is named twice: name it once`);
  return awaited;
}

function readWord(word: string, actor: Role): Awaited {
  const known = awaitedWords.find((candidate) => candidate === word);
  if (known === undefined) {
    const choice = didYouMean(word, awaitedWords) || ': choose from keyboard, client, server, connection';
    throw new Mistake(`${quote(word)} is nothing to wait for${choice}`);
  }
  if (known === actor) {
    throw new Mistake(`the ${actor} cannot wait for itself: name the other side, keyboard or connection`);
  }
  if (known === 'connection' && actor === 'client') {
    throw new Mistake('only a server waits for a connection: a client waits for server or keyboard');
  }
  return known;
}
