import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../until.ts';
import { activeOrders, isPlaying } from './active-orders.ts';
import { course, outFolder } from './course.ts';
import type { Fault } from './fault.ts';
import { keptIn, makeHandIns, right, startGrading, startWorker, tableIn } from './queued.ts';
import { startRedis } from './redis-here.ts';
import { startRelay } from './relay.ts';

/** Workers that end, hang or cannot be reached while they play. */
export const lostWorkers: readonly Fault[] = [
  {
    name: 'a hand-in that ends three workers is undecided, and its neighbour has its mark',
    async hold(t) {
      const cohort = await makeHandIns({ Ada: right });
      await mkdir(join(cohort, 'Bob', 'echo'), { recursive: true });
      await writeFile(join(cohort, 'Bob', 'echo', 'server.py'), 'while True:\n    pass\n');
      const out = await outFolder();
      await using redis = await startRedis();
      const words = ['--out', out, '--queue', redis.url, '--patience', '600000'];
      const grading = startGrading(cohort, words);
      const begin = (name: string) =>
        startWorker(['--queue', redis.url, '--jobs', '8', '--lost-after', '1', '--name', name]);
      const first = await begin('w0');
      await until('Ada to be graded', () => /Ada · echo/.test(grading.text()));
      first.kill('SIGKILL');
      const second = await begin('w1');
      await until('the second to play the other', () => isPlaying(redis.redis, 'w1'));
      second.kill('SIGKILL');
      const third = await begin('w2');
      await until('the third to play it alone', async () =>
        (await activeOrders(redis.redis)).some(({ worker, isAlone }) => worker === 'w2' && isAlone),
      );
      third.kill('SIGKILL');
      const last = await begin('w3');
      const { exitCode, stderr } = await grading.ended;
      last.kill('SIGINT');
      t.equal(exitCode, 3, stderr);
      t.match(await tableIn(out), /Ada,.*20/);
      const kept = (await keptIn(out)).find(({ key }) => /bob/i.test(key));
      t.match(kept, { outcome: { verdict: 'undecided', problem: /3 workers of the queue played it/ } });
      t.match(stderr, /3 times a worker was lost/);
      t.equal((await last.ended).exitCode, 0);
    },
  },
  {
    name: 'what a worker that hangs has in play is played by another, and counts once',
    async hold(t) {
      const { cohort, table } = await course();
      const out = await outFolder();
      await using redis = await startRedis();
      const begin = (name: string) =>
        startWorker(['--queue', redis.url, '--jobs', '1', '--lost-after', '1', '--name', name]);
      const hung = await begin('hung');
      const grading = startGrading(cohort, ['--out', out, '--queue', redis.url]);
      await until('the first to play', () => isPlaying(redis.redis, 'hung'));
      hung.kill('SIGSTOP');
      const other = await begin('other');
      const { exitCode, stderr } = await grading.ended;
      hung.kill('SIGCONT');
      hung.kill('SIGINT');
      other.kill('SIGINT');
      t.equal(exitCode, 0, stderr);
      t.equal(await tableIn(out), table);
      t.equal((await keptIn(out)).length, 4);
      t.same([(await hung.ended).exitCode, (await other.ended).exitCode], [0, 0]);
    },
  },
  {
    name: 'a worker that is cut off goes on when the network is back, and nothing counts twice',
    async hold(t) {
      const { cohort, table } = await course();
      const out = await outFolder();
      await using redis = await startRedis();
      await using relay = await startRelay(redis.port);
      const words = ['--jobs', '1', '--lost-after', '1', '--name'];
      const far = await startWorker(['--queue', relay.url, ...words, 'far']);
      const grading = startGrading(cohort, ['--out', out, '--queue', redis.url]);
      await until('the far worker to play', () => isPlaying(redis.redis, 'far'));
      relay.cut();
      const near = await startWorker(['--queue', redis.url, ...words, 'near']);
      await until('its work to be lost', async () =>
        (await activeOrders(redis.redis)).every(({ worker }) => worker === 'near'),
      );
      relay.restore();
      const { exitCode, stderr } = await grading.ended;
      for (const worker of [far, near]) worker.kill('SIGINT');
      t.equal(exitCode, 0, stderr);
      t.equal(await tableIn(out), table);
      t.equal((await keptIn(out)).length, 4);
      t.same([(await far.ended).exitCode, (await near.ended).exitCode], [0, 0]);
    },
  },
];
