import { until } from '../until.ts';
import { activeOrders } from './active-orders.ts';
import { course, outFolder } from './course.ts';
import { deliverNonsense } from './deliver-nonsense.ts';
import type { Fault } from './fault.ts';
import { keptIn, startGrading, startWorker, tableIn } from './queued.ts';
import { startRedis } from './redis-here.ts';

/** A grading that ends, a Redis that is full or that forgets, and deliveries that are none. */
export const lostWork: readonly Fault[] = [
  {
    name: 'a grading that is killed goes on, with what the workers have played meanwhile',
    async hold(t) {
      const { cohort, table } = await course();
      const out = await outFolder();
      await using redis = await startRedis();
      const words = ['--out', out, '--queue', redis.url];
      const killed = startGrading(cohort, words);
      const worker = await startWorker(['--queue', redis.url, '--jobs', '1']);
      await until('a first result', () => / · echo · /.test(killed.text()));
      killed.kill('SIGKILL');
      await killed.ended;
      await until(
        'the worker to have played all',
        async () => (await activeOrders(redis.redis)).length === 0,
      );
      worker.kill('SIGINT');
      await worker.ended;
      // Nobody plays now: what comes was played before.
      const { exitCode, stderr } = await startGrading(cohort, words).ended;
      t.equal(exitCode, 0, stderr);
      t.equal(await tableIn(out), table);
      t.equal((await keptIn(out)).length, 4);
    },
  },
  {
    name: 'a Redis that forgets everything is told it again',
    async hold(t) {
      const { cohort, table } = await course();
      const out = await outFolder();
      await using redis = await startRedis();
      const grading = startGrading(cohort, ['--out', out, '--queue', redis.url]);
      const worker = await startWorker(['--queue', redis.url, '--jobs', '1']);
      await until('a first result', () => / · echo · /.test(grading.text()));
      await redis.redis.flushall();
      const { exitCode, stderr } = await grading.ended;
      worker.kill('SIGINT');
      await worker.ended;
      t.equal(exitCode, 0, stderr);
      t.match(stderr, /lost in Redis/);
      t.equal(await tableIn(out), table);
      t.equal((await keptIn(out)).length, 4);
    },
  },
  {
    name: 'a Redis without memory is waited for',
    async hold(t) {
      const { cohort, table } = await course();
      const out = await outFolder();
      await using redis = await startRedis();
      const grading = startGrading(cohort, ['--out', out, '--queue', redis.url]);
      const worker = await startWorker(['--queue', redis.url, '--jobs', '1', '--lost-after', '1']);
      await until('an order to be in play', async () => (await activeOrders(redis.redis)).length > 0);
      await redis.redis.config('SET', 'maxmemory', '1');
      await until('a command to be refused', async () =>
        /errorstat_OOM:count=[1-9]/.test(await redis.redis.info('errorstats')),
      );
      await redis.redis.config('SET', 'maxmemory', '0');
      const { exitCode, stderr } = await grading.ended;
      worker.kill('SIGINT');
      await worker.ended;
      t.equal(exitCode, 0, stderr);
      t.equal(await tableIn(out), table);
      t.equal((await keptIn(out)).length, 4);
    },
  },
  {
    name: 'a delivery that is no report of the hand-in is not believed, and the hand-in is played again',
    async hold(t) {
      const { cohort, table } = await course();
      const out = await outFolder();
      await using redis = await startRedis();
      const grading = startGrading(cohort, ['--out', out, '--queue', redis.url]);
      const lies = await deliverNonsense(redis.redis);
      t.match(lies, { length: 3 });
      const worker = await startWorker(['--queue', redis.url, '--jobs', '2']);
      const { exitCode, stderr } = await grading.ended;
      worker.kill('SIGINT');
      await worker.ended;
      t.equal(exitCode, 0, stderr);
      t.match(stderr, /3 deliveries were no reports/);
      t.equal(await tableIn(out), table);
      t.equal((await keptIn(out)).length, 4);
    },
  },
];
