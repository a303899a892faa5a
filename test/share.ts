// Where tests are many of one kind, each run plays a sixth of them, and 24 at most, which chance chooses: a fault that a
// tenth of the kind shows is met by 24 in 23 runs of 25, however many there are. SHARE=all plays all, as `.ci/run` does,
// and SHARE=seed:… again those of the seed that was printed. Whoever names some (NAMED=q3/) or writes goldens gets all of
// those.
import { createHash, randomBytes } from 'node:crypto';
import t from 'tap';

const asked = process.env.SHARE ?? `seed:${randomBytes(4).toString('hex')}`;
const [, seed] = /^seed:(.*)$/.exec(asked) ?? [];
const isWhole = ['NAMED', 'UPDATE_GOLDENS', 'EVERY_DIALOGUE'].some((name) => process.env[name]);
if (seed === undefined && asked !== 'all') throw new Error(`SHARE=${asked}: write all, or seed:…`);

// Whether this run plays everything.
const playsAll = isWhole || seed === undefined;

/** A sixth of `members`, 1 to 24 of them, in their order; all of them if all were asked for. `kind` names them. */
export function shareOf<T>(
  kind: string,
  members: readonly T[],
  nameOf: (member: T) => string = String,
): readonly T[] {
  if (playsAll) return members;
  const chosen = Math.min(Math.ceil(members.length / 6), 24);
  t.comment(`${kind}: ${chosen} of ${members.length}, chosen by SHARE=${asked}; SHARE=all plays all`);
  const rank = (member: T) =>
    createHash('sha256')
      .update(`${seed} ${kind} ${nameOf(member)}`)
      .digest('hex');
  const first = new Set(
    members
      .map((member) => ({ member, at: rank(member) }))
      .sort((one, other) => (one.at < other.at ? -1 : 1))
      .slice(0, chosen)
      .map(({ member }) => member),
  );
  return members.filter((member) => first.has(member));
}
