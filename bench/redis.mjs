import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import getPort from 'get-port';
import { Redis } from 'ioredis';

const ticksInSecond = 100;

/** A Redis of its own on this machine, with its append-only file in `folder`, as the guide says to start one. */
export async function startRedis(folder) {
  const port = await getPort();
  const where = ['--bind', '127.0.0.1', '--port', port, '--dir', folder];
  const server = begin('redis-server', [...where, '--appendonly', 'yes', '--save', '']);
  const redis = new Redis({ port, maxRetriesPerRequest: null, retryStrategy: () => 50 });
  redis.on('error', () => undefined);
  await redis.ping();
  return {
    ...{ port, redis, pid: server.pid, url: `redis://127.0.0.1:${port}` },
    close: () => {
      redis.disconnect();
      server.kill('SIGKILL');
    },
  };
}

/** Starts a command of which only the errors are read. */
export function begin(command, words) {
  return spawn(command, words.map(String), { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The time of the processor that a process has had, in ms; also that of its children which have ended, if asked for. */
export async function cpuOf(pid, { withChildren = false } = {}) {
  const [, fields] = /\) (.*)$/s.exec(await readFile(`/proc/${pid}/stat`, 'utf8')) ?? [];
  const times = fields.split(' ').slice(11, withChildren ? 15 : 13);
  return (times.reduce((sum, time) => sum + Number(time), 0) * 1000) / ticksInSecond;
}
