import t from 'tap';
import { createTurns } from './turns.ts';

t.test('one that plays alone waits for those before it, and those after wait for it', async (t) => {
  const turns = createTurns();
  const seen: string[] = [];
  const ends: (() => void)[] = [];
  const act = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise<void>((end) => ends.push(end));
    seen.push(`${name} ends`);
  };
  const first = [turns.together(act('a')), turns.together(act('b'))];
  const alone = turns.alone(act('alone'));
  const after = turns.together(act('c'));
  await new Promise((turned) => setImmediate(turned));
  t.same(seen, ['a begins', 'b begins']);
  for (const end of ends.splice(0)) end();
  await Promise.all(first);
  await new Promise((turned) => setImmediate(turned));
  t.same(seen.slice(4), ['alone begins']);
  for (const end of ends.splice(0)) end();
  await alone;
  await new Promise((turned) => setImmediate(turned));
  t.same(seen.slice(5), ['alone ends', 'c begins']);
  for (const end of ends.splice(0)) end();
  await after;
});
