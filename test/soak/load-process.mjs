// One process of load. It runs until its keyboard is closed, by its parent or by the end of its parent.
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
// Ctrl-C reaches every process at this terminal. The parent closes our keyboard after it has printed its result.
process.on('SIGINT', () => undefined);

const kinds = { busy, memory, disk };
await kinds[kind]();

async function busy() {
  await whileWanted(() => undefined);
}

/** Touches one page after another, so that the kernel cannot take any of them away for long. */
async function memory() {
  const pages = Buffer.alloc(Number(amount) * megabyte, 1);
  let at = 0;
  await whileWanted(() => {
    pages[at] += 1;
    at = (at + pageBytes) % pages.length;
  });
}

/** Writes eight megabytes over and over, and waits each time until the disk has them. */
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

/** Repeats an act, and checks between two of them whether the keyboard is closed. */
async function whileWanted(act) {
  while (isWanted) {
    const until = performance.now() + sliceMs;
    while (performance.now() < until) act();
    await setImmediate();
  }
}
