import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporary } from '../checker.ts';
import { until } from '../until.ts';
import { outFolder } from './course.ts';
import type { Fault } from './fault.ts';
import { keptIn, makeHandIns, right, startGrading, startWorker } from './queued.ts';
import { startRedis } from './redis-here.ts';

/** Runs the command after it where `$0` is a small file system of its own. */
const onSmallDisk = [
  ...['unshare', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--mount', 'sh', '-c'],
  'mount -t tmpfs -o size=256k small "$0" && exec "$@"',
];

/** A machine that has no room for what it is to play. */
export const fullDisk: readonly Fault[] = [
  {
    name: 'a worker whose disk is full gives back what it has, says so and ends',
    async hold(t) {
      const cohort = await makeHandIns({ Ada: right });
      await writeFile(join(cohort, 'Ada', 'echo', 'notes.bin'), randomBytes(400_000));
      const out = await outFolder();
      const small = join(temporary, 'small');
      await mkdir(small, { recursive: true });
      await using redis = await startRedis();
      const grading = startGrading(cohort, ['--out', out, '--queue', redis.url]);
      const around = { env: { TMPDIR: small }, through: [...onSmallDisk, small] };
      const full = await startWorker(['--queue', redis.url], around);
      const { exitCode, stderr } = await full.ended;
      t.equal(exitCode, 2, stderr);
      t.match(stderr, /this machine cannot play: .*no space left on device.*given back/s);
      const worker = await startWorker(['--queue', redis.url]);
      const graded = await grading.ended;
      worker.kill('SIGINT');
      await until('the worker to end', async () => Boolean(await worker.ended));
      t.equal(graded.exitCode, 0, graded.stderr);
      t.match((await keptIn(out))[0], { key: /ada/i, outcome: { verdict: 'passed' } });
      t.notMatch(graded.stderr, /Tried again/, 'it has cost no try');
    },
  },
];
