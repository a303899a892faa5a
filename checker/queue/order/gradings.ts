import type { Redis } from 'ioredis';
import { gradingKey, gradingsKey, keptSeconds } from './keys.ts';
import { differenceOf, type Versions } from './versions.ts';

/** Says, for a minute, that a grading wants workers of these versions. */
export async function announce(
  redis: Redis,
  grading: string,
  { checker, lab, sandbox }: Versions,
): Promise<void> {
  const said = JSON.stringify({ checker, lab, sandbox });
  await redis.set(gradingKey(grading), said, 'EX', keptSeconds.grading);
  // Last: one that says nothing is taken for gone.
  await redis.sadd(gradingsKey, grading);
}

/** Says that it wants none any more. */
export async function renounce(redis: Redis, grading: string): Promise<void> {
  await redis.del(gradingKey(grading));
  await redis.srem(gradingsKey, grading);
}

/** What gradings want that want others than these versions, while none wants these; undefined if one does, or none is there. */
export async function findOtherVersions(redis: Redis, own: Versions): Promise<Versions | undefined> {
  const gradings = await redis.smembers(gradingsKey);
  if (gradings.length === 0) return undefined;
  const said = await redis.mget(gradings.map(gradingKey));
  const gone = gradings.filter((_, index) => said[index] === null);
  if (gone.length > 0) await redis.srem(gradingsKey, ...gone);
  const wanted = said.flatMap((text) => (text === null ? [] : [JSON.parse(text) as Versions]));
  return wanted.some((one) => !differenceOf(own, one)) ? undefined : wanted[0];
}
