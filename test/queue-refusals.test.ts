// What a queue is refused for, or a worker: each in one line that says what to do, and nothing of others is touched.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import getPort from 'get-port';
import t from 'tap';
import { type Around, temporary } from './checker.ts';
import { outFolder } from './queue/course.ts';
import { makeHandIns, right, startGrading, startWorker, withoutQueue, wrong } from './queue/queued.ts';
import { startRedis } from './queue/redis-here.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

/** What a worker says that ends at once, and how. */
async function refused(words: readonly string[], around?: Around): Promise<string> {
  const { exitCode, stderr } = await (await startWorker(words, around)).ended;
  return `${exitCode}: ${stderr.trim()}`;
}

/** Whether a worker is let in. */
async function isTaken(words: readonly string[], around?: Around): Promise<boolean> {
  const worker = await startWorker(words, around);
  worker.kill('SIGINT');
  return (await worker.ended).exitCode === 0;
}

t.test('an address that is none, and one where no Redis is', withoutQueue, async (t) => {
  t.match(await refused(['--queue', 'http://x']), /^2: .*write redis:\/\/HOST:PORT/);
  t.match(await refused(['--queue', `redis://127.0.0.1:${await getPort()}`]), /^2: .*no Redis answers there/);
  const web = createServer((_, response) => response.end('no'));
  await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening));
  const { port } = web.address() as AddressInfo;
  t.match(await refused(['--queue', `redis://127.0.0.1:${port}`]), /^2: .*redis:\/\/127\.0\.0\.1:\d+: /);
  web.closeAllConnections();
  await new Promise((closed) => web.close(closed));
});

t.test('keys of others are left alone, and a Redis that drops keys is not used', withoutQueue, async (t) => {
  await using redis = await startRedis();
  const words = ['--queue', redis.url];
  await redis.redis.set('bull:their:meta', 'theirs');
  t.ok(await isTaken(words), 'others may be there');
  t.equal(await redis.redis.get('bull:their:meta'), 'theirs');
  await redis.redis.del('alternance:format');
  await redis.redis.set('alternance:list', 'theirs');
  t.match(await refused(words), /^2: .*`alternance:\*` that nothing of ours has written/);
  t.same((await redis.redis.keys('alternance:list')).length, 1);
  t.ok(await isTaken(['--queue', `${redis.url}/1`]), 'another database will do');
  await redis.redis.set('alternance:format', '2');
  t.match(await refused(words), /^2: .*another version of Alternance/);
  await redis.redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
  t.match(await refused(words), /^2: .*maxmemory-policy allkeys-lru.*noeviction/);
});

t.test(
  'a password is asked for, is told to nobody, and need not be in the list of processes',
  withoutQueue,
  async (t) => {
    await using redis = await startRedis(['--requirepass', 'geheim'], 'geheim');
    const address = `redis://127.0.0.1:${redis.port}`;
    t.match(await refused(['--queue', address]), /^2: .*asks for another user or password/);
    const wrong = await refused(['--queue', `redis://:falsch@127.0.0.1:${redis.port}`]);
    t.match(wrong, /note: the password in --queue can be seen.*\n.*asks for another user or password/);
    t.notMatch(wrong, /falsch/);
    const file = join(await mkdtemp(join(temporary, 'url-')), 'queue.url');
    await writeFile(file, `redis://:geheim@127.0.0.1:${redis.port}\n`);
    t.ok(await isTaken(['--queue', file]), 'in a file');
    const worker = await startWorker(['--queue', address], { env: { ALTERNANCE_QUEUE_PASSWORD: 'geheim' } });
    t.notMatch(await readFile(`/proc/${worker.pid}/cmdline`, 'utf8'), /geheim/);
    worker.kill('SIGINT');
    const { exitCode, stderr } = await worker.ended;
    t.equal(exitCode, 0, 'in the environment');
    t.notMatch(stderr, /geheim/);
  },
);

t.test(
  'a certificate is trusted that the authority has signed',
  { skip: withoutQueue.skip || absent('openssl') },
  async (t) => {
    const folder = await mkdtemp(join(temporary, 'tls-'));
    const at = (name: string) => join(folder, name);
    const openssl = (...words: readonly string[]) =>
      execFileSync('openssl', words, { cwd: folder, stdio: 'ignore' });
    openssl(
      ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=ca -keyout ca.key -out ca.pem'.split(
        ' ',
      ),
    );
    openssl(
      ...'req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost -keyout s.key -out s.csr'.split(
        ' ',
      ),
    );
    await writeFile(at('ext'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
    openssl(
      ...'x509 -req -in s.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile ext -out s.pem'.split(' '),
    );
    const tlsPort = await getPort();
    await using _redis = await startRedis([
      ...['--tls-port', `${tlsPort}`, '--tls-cert-file', at('s.pem'), '--tls-key-file', at('s.key')],
      ...['--tls-ca-cert-file', at('ca.pem'), '--tls-auth-clients', 'no'],
    ]);
    const words = ['--queue', `rediss://127.0.0.1:${tlsPort}`];
    t.match(await refused(words), /^2: .*cannot be trusted.*--queue-ca/);
    t.ok(await isTaken([...words, '--queue-ca', at('ca.pem')]));
    t.match(await refused([...words, '--queue-ca', at('none')]), /^2: .*--queue-ca .*no such file/);
  },
);

t.test('a worker of another version is told so, and ends', withoutQueue, async (t) => {
  const cohort = await makeHandIns({ Ada: right, Bob: wrong, Cy: right, Di: right });
  await using redis = await startRedis();
  const grading = startGrading(cohort, ['--out', await outFolder(), '--queue', redis.url]);
  await until('the grading to be announced', () => redis.redis.exists('alternance:gradings').then(Boolean));
  const other = await refused(['--queue', redis.url, '--lab', '.']);
  t.match(other, /^2: .*wants workers with another lab/);
  grading.kill('SIGINT');
  const { exitCode, stderr } = await grading.ended;
  t.equal(exitCode, 130, stderr);
  t.same(await redis.redis.keys('alternance:files:*'), [], 'what nobody has begun is taken back');
  t.ok(await isTaken(['--queue', redis.url, '--lab', '.']), 'and nothing is wanted any more');
});
