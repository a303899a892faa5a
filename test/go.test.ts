// The threads of a runtime are no threads of the program: a Go program is proved to be at rest as any other.
import t from 'tap';
import { checkJsonHere } from './check-here.ts';
import { buildGo } from './go-programs.ts';
import { absent } from './tools.ts';

t.test('programs in Go', { skip: absent('go') }, async (t) => {
  const { server, client, timer } = await buildGo(t.testdir({}));

  const shows = await checkJsonHere(['q1', '--level', 'required', '--server', `${server} shows`]);
  t.equal(shows.code, 0, 'a server of question 1 passes');
  for (const { transcript } of shows.dialogues)
    t.notMatch(JSON.stringify(transcript), '"decided":"patience"', 'as is proved');

  const first = ['q3', '--only', 'client-first', '--server', server, '--client'];
  t.equal((await checkJsonHere([...first, client])).code, 0, 'a chat in turns passes');
  const stuck = await checkJsonHere([...first, `${client} waits`]);
  t.match(stuck.dialogues[0]?.findings, [{ code: 'deadlock', decided: 'at-rest' }], 'a deadlock is proved');

  const sleeps = await checkJsonHere(['q1', '--only', 'one-line', '--server', timer]);
  t.match(sleeps.dialogues[0]?.findings, [{ decided: 'patience' }], 'a timer of the program counts');
  const rests = sleeps.dialogues[0]?.transcript.filter(({ event }) => event === 'at-rest') ?? [];
  t.match(rests.at(-1), { early: true }, 'and is known to ring too late');
});
