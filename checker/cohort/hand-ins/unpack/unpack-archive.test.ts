import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import t, { type Test } from 'tap';
import { unpackSample } from './unpacked.sample.ts';
import { type ZipSample, zipOf } from './zip.sample.ts';

const zip = (t: Test, ...entries: readonly ZipSample[]) => unpackSample(t, { bytes: zipOf(...entries) });

/** What the command `tar` makes of a folder of the test. */
function tar(dir: string, ...words: readonly string[]): Buffer {
  return execFileSync('tar', ['-c', ...words, '-C', dir, '.'], {
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

const program = { 'server.py': 'listen()\n', TP2: { 'client.py': 'connect()\n' } };
const inside = { 'TP2/client.py': 'connect()\n', 'server.py': 'listen()\n' };

t.test('archives that real tools made are unpacked', async (t) => {
  const dir = t.testdir(program);
  const out = join(t.testdirName, 'by-python.zip');
  execFileSync('python3', ['-m', 'zipfile', '-c', out, 'server.py', 'TP2'], { cwd: dir });
  const { readFileSync, rmSync } = await import('node:fs');
  const bytes = readFileSync(out);
  rmSync(out);
  const made: Readonly<Record<string, Buffer>> = {
    zip: bytes,
    tar: tar(dir),
    'tar.gz': tar(dir, '-z'),
    pax: tar(dir, '--format=posix'),
    ustar: tar(dir, '--format=ustar'),
    'the oldest tar': tar(dir, '--format=v7'),
  };
  for (const [kind, archive] of Object.entries(made)) {
    const { files, problem, outside } = await unpackSample(t, { bytes: archive });
    t.same({ files, problem, outside }, { files: inside, problem: undefined, outside: [] }, kind);
  }
});

t.test('names are read in the encoding in which they were written', async (t) => {
  const name = 'Élève/été à Noël/reçu où çà.py';
  const written: readonly (readonly [string, ZipSample])[] = [
    ['UTF-8 that says so', { name, flags: 0x800 }],
    ['UTF-8 of macOS, which does not say so and takes accents apart', { name: name.normalize('NFD') }],
    ['the code page 850 of Windows', { name: iconv.encode(name, 'cp850'), host: 0 }],
    ['Latin-1', { name: iconv.encode(name, 'latin1') }],
    ['with backslashes', { name: iconv.encode(name.replaceAll('/', '\\'), 'cp850'), host: 11 }],
  ];
  for (const [encoding, entry] of written) {
    const { files } = await zip(t, { ...entry, content: 'x' });
    t.same(files, { [name]: 'x' }, encoding);
  }
  const { files } = await zip(t, { name: iconv.encode('résumé/serveur.py', 'cp437'), content: 'x' });
  t.same(files, { 'résumé/serveur.py': 'x' }, 'the code page 437 of DOS');
});

t.test('a tar archive may have names in Latin-1', async (t) => {
  const dir = t.testdir({});
  writeFileSync(Buffer.concat([Buffer.from(`${dir}/`), Buffer.from('éà.py', 'latin1')]), 'x');
  for (const format of ['gnu', 'ustar', 'v7']) {
    const { files, notes } = await unpackSample(t, { bytes: tarOf(t, format) });
    t.same(files, { 'éà.py': 'x' }, format);
    t.same(notes, ['renamed éà.py']);
  }
  function tarOf(t: Test, format: string): Buffer {
    const place = t.testdir({});
    writeFileSync(Buffer.concat([Buffer.from(`${place}/`), Buffer.from('éà.py', 'latin1')]), 'x');
    return tar(place, `--format=${format}`);
  }
});

t.test('what systems and tools leave behind is left out, each with one note', async (t) => {
  const content = 'x';
  const { files, notes } = await zip(
    t,
    ...['TP2/server.py', '__MACOSX/TP2/._server.py', 'TP2/.DS_Store', 'TP2/.git/config', 'TP2/.git/HEAD'].map(
      (name) => ({ name, content }),
    ),
    ...['TP2/Server.class', 'TP2/venv/bin/python', 'node_modules/a/b.js', 'TP2/__pycache__/s.pyc'].map(
      (name) => ({ name, content }),
    ),
  );
  t.same(files, { 'TP2/server.py': 'x' });
  const told = ['__MACOSX', 'TP2/.DS_Store', 'TP2/.git', 'TP2/.git', 'TP2/Server.class', 'TP2/venv'];
  t.same(
    notes.slice(0, 6),
    told.map((path) => `left-out ${path}`),
  );
});

t.test('an entry that would be written elsewhere makes the archive one to look at', async (t) => {
  for (const name of [
    '../evil.py',
    'a/../../evil.py',
    '/tmp/evil.py',
    'C:\\evil.py',
    '..\\evil.py',
    'a\0b.py',
  ]) {
    const { problem, outside } = await zip(t, { name: 'server.py', content: 'x' }, { name, content: 'evil' });
    t.match(problem, { code: 'escapes' }, name);
    t.same(outside, [], name);
  }
  const dir = t.testdir(program);
  const bytes = execFileSync('tar', ['-cP', '--transform=s,^,../,', '-C', dir, 'server.py']);
  t.match(await unpackSample(t, { bytes }), { problem: { code: 'escapes' }, outside: [] });
});

t.test('links and devices are never made, and nothing is written through them', async (t) => {
  const link = { name: 'way', content: '/tmp', mode: 0o120777 };
  const through = await zip(t, link, { name: 'way/evil.py', content: 'x' });
  t.same(through.files, { 'way/evil.py': 'x' }, 'it is a folder of the hand-in');
  t.same(through.notes, ['link-left-out way']);
  const dir = t.testdir({ 'server.py': 'x' });
  symlinkSync('/etc/passwd', join(dir, 'client.py'));
  execFileSync('ln', ['server.py', 'twin.py'], { cwd: dir });
  execFileSync('mkfifo', ['pipe.py'], { cwd: dir });
  const { files, notes } = await unpackSample(t, { bytes: tar(dir) });
  t.equal(Object.keys(files).length, 1);
  t.same(
    [...notes].sort().slice(0, 2),
    ['device-left-out ./pipe.py', 'link-left-out ./client.py'].map((each) => each.replace('./', '')),
  );
});

t.test('a bomb is stopped where it is too large, whatever it claims', async (t) => {
  const zeros = Buffer.alloc(3_000_000);
  const honest = zipOf({ name: 'a.txt', content: zeros });
  t.ok(honest.length < 10_000);
  const tooLarge = { code: 'too-large', limit: 'bytes', most: 1_000_000 };
  t.same((await unpackSample(t, { bytes: honest, most: 1_000_000 })).problem, tooLarge);
  const lying = zipOf({ name: 'a.txt', content: zeros, claims: 10 });
  t.match((await unpackSample(t, { bytes: lying, most: 1_000_000 })).problem, { code: 'broken-archive' });
  const dir = t.testdir({});
  mkdirSync(join(dir, '.git'));
  writeFileSync(join(dir, '.git', 'pack'), zeros);
  const left = { bytes: tar(dir, '-z'), bytesRead: 1_000_000 };
  t.same((await unpackSample(t, left)).problem, tooLarge, 'what is left out is read, too');
  const many = zipOf(
    ...Array.from({ length: 50 }, (_, at) => ({ name: `${at}.py`, content: zeros.subarray(0, 30_000) })),
  );
  t.same((await unpackSample(t, { bytes: many, most: 1_000_000 })).problem, tooLarge, 'in many files');
});

t.test('files, entries and folders inside each other have a limit', async (t) => {
  const empty = (count: number, name: string) =>
    Array.from({ length: count }, (_, at) => ({ name: `${name}${at}`, method: 0 }));
  const files = zipOf(...empty(101, 'f'));
  t.same((await unpackSample(t, { bytes: files, files: 100 })).problem, {
    code: 'too-large',
    limit: 'files',
    most: 100,
  });
  const entries = zipOf(...empty(3_000, '.git/'));
  const most = { code: 'too-large', limit: 'files', most: 2_000 };
  t.same(
    (await unpackSample(t, { bytes: entries, entries: 2_000 })).problem,
    most,
    'also of what is left out',
  );
  const deep = zipOf({ name: `${'a/'.repeat(41)}b.py` });
  t.match((await unpackSample(t, { bytes: deep })).problem, { code: 'too-large', limit: 'depth' });
  const long = await zip(t, { name: 'a'.repeat(300), content: 'x' });
  t.match(long, { problem: { code: 'broken-archive' } }, 'a name that is too long for the file system');
});

t.test('an archive is told by its bytes, and one that is not unpacked is named', async (t) => {
  const problemOf = async (bytes: Uint8Array) => (await unpackSample(t, { bytes })).problem;
  const hex = (digits: string) => Buffer.concat([Buffer.from(digits, 'hex'), Buffer.alloc(600)]);
  t.same(await problemOf(hex('377abcaf271c')), { code: 'unsupported-archive', format: '7z' });
  t.same(await problemOf(hex('526172211a0700')), { code: 'unsupported-archive', format: 'rar' });
  t.same(await problemOf(hex('526172211a070100')), { code: 'unsupported-archive', format: 'rar' });
  t.same(await problemOf(hex('fd377a585a00')), { code: 'unsupported-archive', format: 'other' });
  t.same(await problemOf(zipOf({ name: 'a.py', flags: 1 })), {
    code: 'unsupported-archive',
    format: 'encrypted',
  });
  t.same(await problemOf(zipOf({ name: 'a.py', method: 9 })), {
    code: 'unsupported-archive',
    format: 'other',
  });
  t.match(await problemOf(Buffer.from('hello')), { code: 'broken-archive' });
  t.match(await problemOf(Buffer.alloc(0)), { code: 'broken-archive' });
  t.match(await problemOf(gzipSync('print("not a tar")')), { code: 'broken-archive' });
});

t.test('a damaged archive says so, wherever it was cut', async (t) => {
  const dir = t.testdir({ 'server.py': 'x'.repeat(20_000) });
  for (const whole of [tar(dir), tar(dir, '-z'), zipOf({ name: 'server.py', content: 'x'.repeat(20_000) })]) {
    for (const part of [0.3, 0.6]) {
      const { problem } = await unpackSample(t, {
        bytes: whole.subarray(0, Math.floor(whole.length * part)),
      });
      t.match(problem, { code: 'broken-archive' });
    }
  }
  const flipped = zipOf({ name: 'server.py', content: 'listen()\n'.repeat(50), method: 0 });
  flipped[50] = 0;
  t.match(
    await unpackSample(t, { bytes: flipped }),
    { problem: { code: 'broken-archive' } },
    'a byte is another',
  );
});
