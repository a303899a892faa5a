// A cohort that three workers grade through a real Redis, with what happens to machines.
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { temporary } from './checker.ts';
import {
  keptIn,
  makeHandIns,
  right,
  startGrading,
  startWorker,
  tableIn,
  withoutQueue,
  wrong,
} from './queue/queued.ts';
import { startRedis } from './queue/redis-here.ts';
import { until } from './until.ts';

t.test('three workers, one of them killed, and Redis too: the same marks', withoutQueue, async (t) => {
  const top = await mkdtemp(join(temporary, 'queue-'));
  const programs = { Ada: right, 'Zoé Łê': wrong, Bob: right, Cy: wrong, Di: right, Eve: right };
  const cohort = await makeHandIns(programs);
  const [here, queued] = [join(top, 'here'), join(top, 'queued')];
  await startGrading(cohort, ['--out', here]).ended;

  await using redis = await startRedis();
  const words = ['--queue', redis.url, '--jobs', '1', '--lost-after', '1'];
  const workers = await Promise.all(['a', 'b', 'c'].map((name) => startWorker([...words, '--name', name])));
  const grading = startGrading(cohort, ['--out', queued, '--queue', redis.url]);
  await until('a first result', () => / · echo · /.test(grading.text()));
  workers[0]?.kill('SIGKILL');
  await until('a second result', () => (grading.text().match(/ · echo · /g)?.length ?? 0) >= 2);
  await redis.restart();
  const { exitCode, stderr } = await grading.ended;
  t.equal(exitCode, 0, stderr);
  t.equal(await tableIn(queued), await tableIn(here), 'byte for byte');
  t.same(await readdir(queued), await readdir(here), 'the same files');
  const names = (await keptIn(queued)).map(({ key }) => key);
  t.same([...names].sort(), [...new Set(names)].sort(), 'nothing is counted twice');
  t.match(stderr, /Played by [23] workers: /);
  t.notMatch(await readFile(join(queued, 'results.ndjson'), 'utf8'), /workers-lost/);

  workers[1]?.kill('SIGINT');
  workers[2]?.kill('SIGTERM');
  t.same(
    await Promise.all([workers[1]?.ended, workers[2]?.ended].map(async (one) => (await one)?.exitCode)),
    [0, 0],
  );
  const isOfBull = (key: string) => /:orders-[0-9a-f]+:[\w-]+(:\w+)*$/.test(key);
  const left = (await redis.redis.keys('*')).filter((key) => !isOfBull(key));
  t.same(left, ['alternance:format'], 'nothing of it is left in Redis');
});
