import { get, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import t, { type Test } from 'tap';
import { WebSocket } from 'ws';
import { openDemoClient, serveCells } from './demo-client.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const python = { skip: absent('python3') };

t.test('two pages see the same, and one that comes later too', python, async (t) => {
  await using served = await serveCells();
  using one = openDemoClient(served.address);
  using two = openDemoClient(served.address);
  await one.sees('the show', () => true);
  one.ask({ do: 'vote', cell: 'network-network', fate: 'deadlock', by: 1 });
  one.ask({ do: 'vote', cell: 'network-network', fate: 'deadlock', by: 1 });
  one.ask({ do: 'vote', cell: 'network-network', fate: 'works', by: -1 });
  one.ask({ do: 'choose', cell: 'network-network' });
  for (const page of [one, two]) {
    await page.seesMoment('network-network', 'the deadlock', ({ fate }) => fate === 'deadlock');
    await page.sees('the stage', ({ view, chosen }) => view === 'stage' && chosen === 'network-network');
    t.same(page.show?.votes, { 'network-network': { deadlock: 2, works: 0 } });
  }
  using three = openDemoClient(served.address);
  const moment = await three.seesMoment('network-network', 'the deadlock', ({ fate }) => fate === 'deadlock');
  t.ok(moment.proof);
  t.equal(three.show?.view, 'stage');
});

t.test('a message that is no request closes the page that sent it, and no other', python, async (t) => {
  await using served = await serveCells();
  using other = openDemoClient(served.address);
  await other.sees('the show', () => true);
  for (const wrong of [
    '{"do":"shell"}',
    'nothing',
    Buffer.from('{"do":"play"}'),
    `"${'x'.repeat(20_000)}"`,
  ]) {
    using page = openDemoClient(served.address);
    await page.sees('the show', () => true);
    page.send(wrong);
    const { code } = await until('the end of the connection', () => page.closed);
    t.ok([1008, 1009].includes(code), String(code));
  }
  other.ask({ do: 'tour', step: 2 });
  await other.sees('the tour', ({ tour }) => tour === 2);
  t.equal(other.closed, undefined);
});

/** The status and the headers of a request to the server. */
function ask(address: string, headers: IncomingHttpHeaders = {}) {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const request = get(address, { headers, setHost: headers.host === undefined }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    });
    request.on('error', reject);
  });
}

t.test('nothing is served without the token, to another name, or for the page of another site', async (t) => {
  await using served = await serveCells();
  const { host, origin } = new URL(served.address);
  const page = await ask(served.address);
  t.equal(page.status, 200);
  t.match(page.headers, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  t.match(page.headers['content-security-policy'], /^default-src 'none'; .*frame-ancestors 'none'$/);
  t.equal((await ask(served.address, { host: 'evil.example' })).status, 403);
  t.equal((await ask(served.address, { host, origin: 'https://evil.example' })).status, 403);
  t.equal((await ask(`${origin}/`)).status, 403);
  t.equal((await ask(`${origin}/?token=another`)).status, 403);
  t.equal((await ask(served.address.replace('/?', '/etc/passwd?'))).status, 404);
  t.equal((await ask(served.address, { host, origin })).status, 200);
  t.match(await askRaw(Number(new URL(origin).port), `GET // HTTP/1.1\r\nHost: ${host}`), /^HTTP\/1.1 403 /);
  await refusesSocket(t, served.address, { origin: 'https://evil.example' });
  await refusesSocket(t, served.address, { origin, headers: { host: 'evil.example' } });
  await refusesSocket(t, `${origin}/`, { origin });
  await refusesSocket(t, served.address, {});
});

/** The answer to a request that no client would send. */
async function askRaw(port: number, request: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.end(`${request}\r\nConnection: close\r\n\r\n`);
  let answer = '';
  for await (const piece of socket) answer += String(piece);
  return answer;
}

t.test('replays that were made before are served, and no other file', async (t) => {
  const replays = t.testdir({ 'deadlock.html': '<p>a replay</p>', 'secret.html': 'a secret' });
  await using served = await serveCells({ replays });
  const at = (path: string) => served.address.replace('/?', `${path}?`);
  const replay = await fetch(at('/replays/deadlock.html'));
  t.equal(await replay.text(), '<p>a replay</p>');
  for (const path of [
    '/replays/secret.html',
    '/replays/works.html',
    '/replays/../secret.html',
    '/replays/',
    '/replays',
  ])
    t.equal((await ask(at(path))).status, 404, path);
});

async function refusesSocket(t: Test, address: string, options: ConstructorParameters<typeof WebSocket>[2]) {
  const url = new URL(address);
  const socket = new WebSocket(`ws://${url.host}/${url.search}`, options);
  const why = await new Promise<string>((resolve) => {
    socket.on('open', () => resolve('opened'));
    socket.on('error', ({ message }) => resolve(message));
  });
  t.equal(why, 'Unexpected server response: 403');
}
