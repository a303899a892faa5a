// The dialogues are tested on mutants: each slip that a rule makes in a solution must be caught by a dialogue, or be
// listed as right.
//
// caught.json holds the dialogue that caught each mutant, so that it is played first; UPDATE_GOLDENS=1 rewrites it.
// NAMED=q3/c plays only those whose name begins with `q3/c`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { root } from './checker.ts';
import { c } from './mutants/c.ts';
import { type Caught, playMutants, type Suspect } from './mutants/play.ts';
import { python } from './mutants/python.ts';
import { right } from './mutants/right.ts';
import { type Mutant, type MutantLanguage, mutantsOf, type Rule } from './mutants/rule.ts';
import { typescript } from './mutants/typescript.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

const rules: Readonly<Record<MutantLanguage, readonly Rule[]>> = { python, c, typescript };
const languages = Object.keys(rules) as MutantLanguage[];
const needed: Partial<Record<MutantLanguage, string>> = { python: 'python3', c: 'gcc' };
const solutions = join(root, 'solutions');
const memory = join(root, 'test', 'mutants', 'caught.json');
const caughtBy: Readonly<Record<string, string>> = JSON.parse(readFileSync(memory, 'utf8'));
const mutants = languages.flatMap((language) => mutantsOf(language, rules[language], solutions));

t.test('every rule has a solution to be applied to', async (t) => {
  for (const language of languages) {
    const idle = rules[language].filter((rule) => mutantsOf(language, [rule], solutions).length === 0);
    t.same(
      idle.map(({ name }) => name),
      [],
      language,
    );
  }
});

t.test('every mutant has its own name, and is listed as caught or as right', async (t) => {
  const names = mutants.map(({ name }) => name);
  t.equal(new Set(names).size, names.length);
  if (process.env.UPDATE_GOLDENS !== '1')
    t.same([...Object.keys(caughtBy), ...Object.keys(right)].sort(), names.sort());
});

t.test('every mutant is caught by a dialogue, or is right', async (t) => {
  t.setTimeout(600_000);
  const named = mutants.filter(({ name }) => name.startsWith(process.env.NAMED ?? ''));
  const chosen = shareOf('mutants', named, ({ name }) => name);
  const present = chosen.filter(({ language }) => !missingFor(language));
  for (const language of languages) {
    const why = missingFor(language);
    if (why) t.pass(`mutants in ${language}`, { skip: why });
  }
  const played = await playAll(present);
  for (const [mutant, caught] of played) {
    const { name } = mutant;
    t.equal(objection(mutant, caught), undefined, `${name} is ${right[name] ? 'right' : 'caught'}`);
  }
  t.comment(tally(played));
  if (process.env.UPDATE_GOLDENS === '1') remember(played);
});

function missingFor(language: MutantLanguage): string | false {
  return needed[language] !== undefined && absent(needed[language]);
}

/** Why a mutant's result is wrong; undefined if it is right. A finding must name a program that has the slip. */
function objection(
  { name, roles }: Mutant,
  { dialogue, code, actors, undecided }: Caught,
): string | undefined {
  if (undecided.length > 0) return `${undecided.join(', ')} could not be decided`;
  if (dialogue === undefined) return right[name] ? undefined : 'no dialogue catches it';
  if (right[name]) return `listed as right (${right[name]}), and ${dialogue} fails: ${code} of ${actors}`;
  if (code === 'does-not-compile') return 'it cannot be started';
  const isBlamed = roles.some((role) => actors?.includes(role));
  return isBlamed ? undefined : `${dialogue} blames the other program: ${code} of ${actors}`;
}

/** Plays mutants side by side, first those that no dialogue is known to catch: they play every one. */
async function playAll(some: readonly Mutant[]): Promise<(readonly [Mutant, Caught])[]> {
  const isKnown = ({ name }: Mutant) => caughtBy[name] !== undefined;
  const ordered = [...some.filter((mutant) => !isKnown(mutant)), ...some.filter(isKnown)];
  const suspects: Suspect[] = ordered.map((mutant) => ({ ...mutant, likely: caughtBy[mutant.name] }));
  const answers = await playMutants(suspects);
  return ordered.map((mutant, place) => [mutant, answers[place] ?? { undecided: [] }] as const);
}

/** The summary: `mutants: 143 of 151 caught (python 52/54, …); 8 survive, each listed as right`. */
function tally(played: readonly (readonly [Mutant, Caught])[]): string {
  const count = (some: typeof played) => some.filter(([, { dialogue }]) => dialogue !== undefined).length;
  const each = languages.map((language) => {
    const own = played.filter(([mutant]) => mutant.language === language);
    return `${language} ${count(own)}/${own.length}`;
  });
  const survivors = played.length - count(played);
  return `mutants: ${count(played)} of ${played.length} caught (${each.join(', ')}); ${survivors} survive, each listed as right`;
}

function remember(played: readonly (readonly [Mutant, Caught])[]): void {
  const now = Object.fromEntries(
    played.flatMap(([{ name }, { dialogue }]) => (dialogue === undefined ? [] : [[name, dialogue]])),
  );
  const names = new Set(mutants.map(({ name }) => name));
  const kept = Object.entries({ ...caughtBy, ...now }).filter(([name]) => names.has(name) && !right[name]);
  writeFileSync(memory, `${JSON.stringify(Object.fromEntries(kept.sort()), undefined, 2)}\n`);
}
