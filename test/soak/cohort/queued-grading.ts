import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Redis } from 'ioredis';
import { activeOrders } from '../../queue/active-orders.ts';
import { startRedisIn } from '../../queue/redis-process.ts';
import { type GradingOptions, type GradingOver, grade } from './grading.ts';
import type { Random } from './random.ts';

/** The workers that grade side by side. */
const workers = 3;

/** A worker is killed after at most so many results more. */
const mostBetween = 6;

/** What was done to the machines. */
export interface QueuedOver extends GradingOver {
  readonly kills: number;
}

export interface GradeQueuedOptions extends GradingOptions {
  /** A folder for Redis that is not there yet. */
  readonly redisFolder: string;
  readonly random: Random;
  /** The results that are to come: at the half of them Redis is killed and started again. */
  readonly results: number;
}

/** Grades through a queue with three workers, of which one is killed now and then, and Redis once. */
export async function gradeQueued(options: GradeQueuedOptions): Promise<QueuedOver> {
  const { redisFolder, random, results } = options;
  await mkdir(redisFolder);
  await using server = await startRedisIn({ folder: redisFolder });
  const running = new Map<string, ReturnType<typeof startWorker>>();
  let started = 0;
  const add = () => {
    const name = `w${started++}`;
    running.set(name, startWorker(name, server.url, options));
  };
  for (let number = 0; number < workers; number += 1) add();
  let kills = 0;
  let next = 1 + random.below(mostBetween);
  let restarted = false;
  let last = Promise.resolve();
  const onTold = (told: number) => {
    options.onTold?.(told);
    last = last.then(async () => {
      if (!restarted && told >= results / 2) {
        restarted = true;
        await server.restart();
      }
      if (told < next) return;
      next = told + 1 + random.below(mostBetween);
      const victim = await findVictim(server.redis, running);
      if (victim === undefined) return;
      kills += 1;
      running.get(victim)?.kill('SIGKILL');
      running.delete(victim);
      add();
    });
  };
  const over = await grade({ ...options, words: [...options.words, '--queue', server.url], onTold });
  await last;
  for (const worker of running.values()) worker.kill('SIGTERM');
  await Promise.all(running.values());
  return { ...over, kills };
}

/** A worker that plays something, but nothing alone: what is lost then is set aside. */
async function findVictim(redis: Redis, running: ReadonlyMap<string, unknown>): Promise<string | undefined> {
  const spared = new Set<string>();
  const playing = new Set<string>();
  for (const { worker, isAlone } of await activeOrders(redis)) {
    playing.add(worker);
    if (isAlone) spared.add(worker);
  }
  return [...playing].find((worker) => running.has(worker) && !spared.has(worker));
}

function startWorker(name: string, url: string, { root, through, env }: GradingOptions) {
  const variables = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  const command = [...through, join(root, 'bin', 'alternance'), 'worker', '--queue', url, '--name', name];
  return execa('/usr/bin/env', ['-i', ...variables, ...command, '--jobs', '2', '--lost-after', '10'], {
    ...{ cwd: root, stdin: 'ignore', stdout: 'ignore', stderr: 'ignore', reject: false },
  });
}
