import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import t from 'tap';
import { holdsAlways } from '../../../model/holds-always.sample.ts';
import { fuzzed } from '../../../report/fuzz.sample.ts';
import { unpackSample } from './unpacked.sample.ts';
import { zipOf } from './zip.sample.ts';

const texts = ['listen()\n'.repeat(2_000), 'connect()\n'] as const;
const dir = t.testdir({ 'server.py': texts[0], TP2: { 'client.py': texts[1] } });
const pack = (...words: readonly string[]) => execFileSync('tar', ['-c', ...words, '-C', dir, '.']);

/** A plain tar archive has no checksums of contents. */
const archives: readonly (readonly [string, Buffer, readonly string[] | undefined])[] = [
  [
    'zip',
    zipOf({ name: 'TP2/server.py', content: texts[0] }, { name: 'client.py', content: texts[1] }),
    texts,
  ],
  ['tar.gz', pack('-z'), texts],
  ['tar', pack('--format=posix'), undefined],
];

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** A few bytes that are others, and where the archive is cut, as shares of its length. */
const damage = fc.record({
  bytes: fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 6 }),
  end: fc.oneof(fc.constant(1), share),
});

for (const [kind, whole, contents] of archives) {
  t.test(`a damaged ${kind} has a problem or what was packed, and writes nowhere else`, async (t) => {
    const property = fc.asyncProperty(damage, async ({ bytes: others, end }) => {
      const bytes = Buffer.from(whole.subarray(0, Math.ceil(whole.length * end)));
      for (const [place, byte] of others)
        if (bytes.length > 0) bytes[Math.floor(bytes.length * place)] = byte;
      const { outside, files, problem } = await unpackSample(t, { bytes });
      if (outside.length > 0) throw new Error(`written outside: ${outside.join(', ')}`);
      const altered = Object.entries(files).find(([, text]) => contents?.includes(text) === false);
      if (altered && !problem) throw new Error(`${altered[0]} is altered, and nothing says so`);
    });
    await holdsAlways(t, property, fuzzed(40));
  });
}
