import { chmodSync, chownSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import t, { type Test } from 'tap';
import { runKept } from './kept-code.ts';

interface Sum {
  readonly sum: (one: number) => number;
}

/** A file of code, and a folder that does not exist yet. */
function given(t: Test, add = 1) {
  const folder = t.testdir({ 'sum.cjs': code(add) });
  return { file: join(folder, 'sum.cjs'), kept: join(folder, 'cache', 'compiled') };
}

function code(add: number): string {
  return `(function (module) { module.exports = { sum: (one) => one + ${add} }; })\n`;
}

function load({ file, kept }: { readonly file: string; readonly kept: string }) {
  return runKept<Sum>(pathToFileURL(file), kept);
}

/** Runs the code and keeps it. Returns the file that was written. */
function keptFile(where: { readonly file: string; readonly kept: string }): string {
  const first = load(where);
  first.exports.sum(1);
  first.keep(0);
  return join(where.kept, readdirSync(where.kept)[0] ?? '');
}

t.test('what was compiled is used by the next run', async (t) => {
  const where = given(t);
  const first = load(where);
  t.notOk(first.wasKept);
  t.equal(first.exports.sum(1), 2);
  first.keep(0);
  const second = load(where);
  t.ok(second.wasKept);
  t.equal(second.exports.sum(1), 2);
});

t.test('a run of each exit code adds what it compiled, once', async (t) => {
  const where = given(t);
  const file = keptFile(where);
  const { ino } = statSync(file);
  load(where).keep(0);
  t.equal(statSync(file).ino, ino, 'nothing is written again');
  load(where).keep(2);
  t.equal(statSync(file).ino, ino, 'wrong usage compiles little');
  load(where).keep(1);
  t.not(statSync(file).ino, ino, 'the first that fails is written');
  const { ino: both } = statSync(file);
  load(where).keep(0);
  load(where).keep(1);
  t.equal(statSync(file).ino, both);
});

t.test('changed code of the same length is compiled anew', async (t) => {
  const where = given(t);
  keptFile(where);
  writeFileSync(where.file, code(2));
  const changed = load(where);
  t.notOk(changed.wasKept);
  t.equal(changed.exports.sum(1), 3);
});

t.test('what was damaged, cut or emptied is not used', async (t) => {
  const where = given(t);
  const file = keptFile(where);
  const whole = readFileSync(file);
  const damaged = Buffer.from(whole);
  damaged.writeUInt8((whole[whole.length >> 1] ?? 0) ^ 255, whole.length >> 1);
  for (const bytes of [damaged, whole.subarray(0, whole.length - 1), Buffer.alloc(0)]) {
    writeFileSync(file, bytes);
    const next = load(where);
    t.notOk(next.wasKept);
    t.equal(next.exports.sum(1), 2);
  }
});

t.test('what another user has written is not run', async (t) => {
  if (process.getuid?.() !== 0) return void t.pass('', { skip: 'only root can give a file to another user' });
  const where = given(t);
  chownSync(keptFile(where), 1, 1);
  t.notOk(load(where).wasKept);
});

t.test('without a folder that can be written, the code runs all the same', async (t) => {
  const where = given(t);
  // No user may make a folder in a file.
  const inFile = { ...where, kept: join(where.file, 'compiled') };
  chmodSync(where.file, 0o444);
  const first = load(inFile);
  first.keep(0);
  t.equal(first.exports.sum(1), 2);
  t.notOk(load(inFile).wasKept);
  t.equal(runKept<Sum>(pathToFileURL(where.file), undefined).exports.sum(1), 2);
});

t.test('at most eight are kept', async (t) => {
  const where = given(t);
  for (let add = 1; add <= 10; add += 1) {
    writeFileSync(where.file, code(add));
    keptFile(where);
  }
  t.equal(readdirSync(where.kept).length, 8);
});

t.test('what was compiled under other flags is not kept', async (t) => {
  const where = given(t);
  const first = load(where);
  setFlagsFromString('--stack-size=900');
  first.keep(0);
  t.throws(() => readdirSync(where.kept), { code: 'ENOENT' });
});
