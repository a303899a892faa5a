// A worker that plays nothing: it delivers for each order, at once, the report that it is given as a file.
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';

const [, , port, queue, file] = process.argv;
const redis = new Redis({ port: Number(port), maxRetriesPerRequest: null });
const report = JSON.parse(await promisify(gunzip)(await readFile(file)));
const compress = promisify(gzip);

const worker = new Worker(
  queue,
  async ({ id, data }) => {
    const bytes = await compress(JSON.stringify({ ...report, seed: data.seed }));
    await redis.set(`alternance:reports:${id}`, bytes, 'EX', 3600);
    return { bytes: bytes.length };
  },
  { connection: redis, prefix: 'alternance', concurrency: 20 },
);
worker.on('error', () => undefined);
