// One process that is in the way of all others, until its keyboard is closed: its parent has ended it, or has ended.
//
//   node test/soak/load-process.mjs busy | memory MEGABYTES | disk
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

const [kind, amount] = process.argv.slice(2);
const sliceMs = 20;
const megabyte = 2 ** 20;
const pageBytes = 4096;
let isWanted = true;
process.stdin.on('close', () => {
  isWanted = false;
});
process.stdin.resume();
// Ctrl-C goes to everybody at this terminal; the parent ends us once it has told how far it came.
process.on('SIGINT', () => undefined);

const kinds = { busy, memory, disk };
await kinds[kind]();

async function busy() {
  await whileWanted(() => undefined);
}

/** Touches one page after another, so that none can be taken away for long. */
async function memory() {
  const pages = Buffer.alloc(Number(amount) * megabyte, 1);
  let at = 0;
  await whileWanted(() => {
    pages[at] += 1;
    at = (at + pageBytes) % pages.length;
  });
}

/** Writes eight megabytes over and over, and has the disk take each of them before the next. */
async function disk() {
  const folder = mkdtempSync(join(tmpdir(), 'alternance-soak-'));
  const file = openSync(join(folder, 'block'), 'w');
  const block = Buffer.alloc(megabyte, 1);
  let written = 0;
  try {
    await whileWanted(() => {
      writeSync(file, block, 0, block.length, (written++ % 8) * megabyte);
      fsyncSync(file);
    });
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}

/** Again and again, and in between a look at the keyboard. */
async function whileWanted(act) {
  while (isWanted) {
    const until = performance.now() + sliceMs;
    while (performance.now() < until) act();
    await setImmediate();
  }
}
