// What is taken away of a run: through the server of the demo, by its token and its kind.
import t from 'tap';
import type { ReplayFile } from '../checker/demo/replay/replay-file.ts';
import { isLocated, openDemoClient, serveCells } from './demo-client.ts';
import { absent } from './tools.ts';

t.test('a run is taken away as a page and as pictures', { skip: absent('python3') }, async (t) => {
  await using served = await serveCells();
  const address = (path: string, more = '') => served.address.replace('/?', `/export/${path}?${more}&`);
  const { origin } = new URL(served.address);
  t.equal((await fetch(address('run.svg', 'cell=network-network'))).status, 404, 'it was not started yet');
  using page = openDemoClient(served.address);
  await page.sees('the show', () => true);
  page.ask({ do: 'choose', cell: 'network-network' });
  await page.seesMoment(
    'network-network',
    'the deadlock',
    (moment) => moment.fate === 'deadlock' && isLocated(moment),
  );
  page.ask({ do: 'type', role: 'client', line: 'bonjour </script>' });
  await page.seesMoment(
    'network-network',
    'the line',
    ({ sides }) => sides.client.keyboard.waiting.length === 1,
  );

  const run = await fetch(address('run.svg'));
  t.equal(run.headers.get('content-type'), 'image/svg+xml; charset=utf-8');
  t.equal(run.headers.get('content-disposition'), 'attachment; filename="deadlock-run.svg"');
  t.match(await run.text(), 'bonjour &lt;/');
  const slide = await (await fetch(address('now.svg', 'locale=fr'))).text();
  t.match(slide, 'Le client attend le serveur. (ligne 12)');

  const html = await (await fetch(address('replay.html', 'cell=network-network'))).text();
  const [, json = ''] = /id="replay">(.*?)<\/script>/.exec(html) ?? [];
  const replay = JSON.parse(json) as ReplayFile;
  t.equal(replay.moments.at(-1)?.fate, 'deadlock');
  t.same(replay.moments.at(-1)?.sides.client.keyboard.waiting, ['bonjour </script>']);
  t.ok(replay.moments.length > 2, 'all of the run');

  for (const path of ['replay.html', 'run.svg', 'now.svg'])
    t.equal((await fetch(`${origin}/export/${path}`)).status, 403, `${path} without the token`);
  t.equal((await fetch(address('passwd'))).status, 404);
  t.equal((await fetch(address('run.svg', 'cell=works-network'))).status, 404);
  t.same(served.faults, []);
});
