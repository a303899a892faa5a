import type { Cast, Casting, Role } from '../model/actor.ts';
import { Mistake, quote } from './mistake.ts';
import { nearest } from './nearest.ts';
import type { VerbRow } from './verbs/verb-row.ts';
import { verbs } from './verbs/verbs.ts';

/** Throws a Mistake if an actor in this cast does not have the verb. */
export function refuseVerb(row: VerbRow, { actor, cast }: { actor: Role; cast: Cast }): void {
  if (hasVerb(row, actor, cast[actor])) return;
  const has = namesFor(actor, cast[actor]).join(', ');
  throw new Mistake(
    `the ${actor} is a ${kindOf(cast[actor])} and has no verb "${row.name}"; a ${actor} that is a ${kindOf(cast[actor])} has: ${has}`,
  );
}

/** The mistake of words that begin with no verb, with the nearest verb of this actor. */
export function unknownVerb(words: string, who: { actor: Role; cast: Cast | undefined }): Mistake {
  const { actor, cast } = who;
  const names = cast ? namesFor(actor, cast[actor]) : verbs.map((row) => row.name);
  const said = words.split(/[ \t]+/u);
  if (words === '')
    return new Mistake(`a verb is missing after ${quote(actor)}; it has: ${names.join(', ')}`);
  const ranked = names.map((name) => ({ name, beginning: said.slice(0, name.split(' ').length).join(' ') }));
  // The longest first: "is wating for client" is nearer to "is waiting for" than to a verb of one word.
  ranked.sort((a, b) => b.beginning.length - a.beginning.length);
  const near = ranked.find(({ name, beginning }) => nearest(beginning, names) === name);
  if (near) return new Mistake(`unknown verb ${quote(near.beginning)} (did you mean "${near.name}"?)`);
  return new Mistake(`unknown verb ${quote(said[0] ?? '')}; the ${actor} has: ${names.join(', ')}`);
}

function namesFor(actor: Role, casting: Casting): readonly string[] {
  return verbs.filter((row) => hasVerb(row, actor, casting)).map((row) => row.name);
}

function hasVerb(row: VerbRow, actor: Role, casting: Casting): boolean {
  return row.by === kindOf(casting) && (row.role === undefined || row.role === actor);
}

function kindOf(casting: Casting): 'program' | 'peer' {
  return casting.kind === 'peer' ? 'peer' : 'program';
}
