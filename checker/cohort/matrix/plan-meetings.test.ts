import { isDeepStrictEqual } from 'node:util';
import t from 'tap';
import { solutionKey } from '../../model/cohort/matrix.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import { sampleMatrix } from '../publish/matrix/matrix.sample.ts';
import { recordedReports } from '../publish/recorded.sample.ts';
import { chooseDialogue } from './choose-dialogue.ts';
import { everyPairUpTo, partnersBeyond, planMeetings, solutionFirst } from './plan-meetings.ts';

const entrants = (size: number) => sampleMatrix(recordedReports(), size).entrants;

t.test(
  'up to the size of a group every client plays with every server, and one program plays its side',
  async (t) => {
    const all = entrants(everyPairUpTo);
    const { pairs, partners } = planMeetings(all, 'a');
    t.equal(partners, undefined);
    const servers = all.filter(({ programs }) => programs.server);
    t.equal(pairs.length, all.length * servers.length);
    t.notOk(
      pairs.some(({ server }) => server === 'e0004'),
      'it has no server',
    );
    t.ok(pairs.some(({ client }) => client === 'e0004'));
    const first = solutionFirst(pairs).slice(0, all.length + servers.length - 1);
    t.ok(first.every(({ client, server }) => client === solutionKey || server === solutionKey));
  },
);

t.test('in a larger class each client has its own server, the solution and some others', async (t) => {
  const all = entrants(200);
  const { pairs, partners } = planMeetings(all, 'a');
  t.equal(partners, partnersBeyond);
  for (const { key, programs, handIn } of all) {
    if (!handIn) continue;
    const met = pairs.filter(({ client }) => client === key).map(({ server }) => server);
    t.ok(met.includes(solutionKey));
    t.equal(met.includes(key), programs.server !== undefined);
    t.ok(met.length <= partnersBeyond + 2 && met.length > partnersBeyond / 2, `${key}: ${met.length}`);
    const hosted = pairs.filter(({ server }) => server === key).length;
    t.ok(programs.server ? hosted > partnersBeyond / 2 : hosted === 0, `${key}: ${hosted} as server`);
  }
  t.same(planMeetings(all, 'a'), { pairs, partners }, 'the seed decides');
  t.notOk(isDeepStrictEqual(planMeetings(all, 'b').pairs, pairs));
});

t.test('a hand-in that comes later changes few of the partners of the others', async (t) => {
  const all = entrants(200);
  const name = ({ client, server }: { client: string; server: string }) => `${client}~${server}`;
  const before = new Set(
    planMeetings(
      all.filter(({ key }) => key !== 'e0100'),
      'a',
    ).pairs.map(name),
  );
  const after = planMeetings(all, 'a')
    .pairs.map(name)
    .filter((pair) => !pair.includes('e0100'));
  t.ok(after.every((pair) => before.has(pair)));
});

const dialogue = (id: string, verbs: readonly string[], rest: object = {}) =>
  ({
    id,
    level: 'required',
    cast: { server: { kind: 'student' }, client: { kind: 'student' } },
    steps: verbs.map((words) => ({ actor: words.split(' ')[0], verb: words.split(' ')[1] })),
    ...rest,
  }) as unknown as Dialogue;

t.test('the dialogue of a matrix is the shortest in which the most programs show a line', async (t) => {
  const one = dialogue('one-way', ['client types', 'server shows']);
  const both = dialogue('both', ['client types', 'server shows', 'server types', 'client shows']);
  const long = dialogue('long', [
    'client types',
    'server shows',
    'server types',
    'client shows',
    'client types',
  ]);
  const robust = dialogue('robust', ['server shows', 'client shows'], { level: 'robust' });
  const peer = dialogue('peer', ['server shows'], {
    cast: { server: { kind: 'student' }, client: { kind: 'peer' } },
  });
  t.equal(chooseDialogue([one, long, both, robust, peer])?.id, 'both');
  t.equal(chooseDialogue([one, robust])?.id, 'one-way');
  t.equal(chooseDialogue([robust, peer]), undefined);
});
