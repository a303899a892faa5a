import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { checkHere } from './check-here.ts';
import { root } from './checker.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

const python = readFileSync(join(root, 'solutions/q1/python/server.py'), 'utf8');
const c = readFileSync(join(root, 'solutions/q1/c/server.c'), 'utf8');
const java = readFileSync(join(root, 'fixtures/submissions/q1/right-java/Server.java'), 'utf8');

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const latin1 = (comment: string, text: string) =>
  Buffer.from(`${comment} \u00E9t\u00E9\n${text}`.replace(/[^\0-\xFF]/g, '-'), 'latin1');

/** Sources that are right but for how they are saved, and the advice that they get; undefined for one that passes. */
const sources: readonly (readonly [name: string, text: string | Buffer, advice: RegExp | undefined])[] = [
  ['Server.java', `\uFEFF${java}`, /UTF-8 without a byte order mark/],
  ['Server.java', utf16(java), /as UTF-8: it is in UTF-16/],
  ['Server.java', latin1('//', java), /another encoding, such as Latin-1/],
  ['server.c', `\uFEFF${c}`, undefined],
  ['server.c', latin1('//', c), undefined],
  ['server.c', utf16(c), /as UTF-8: it is in UTF-16/],
  ['server.py', `\uFEFF${python}`, undefined],
  ['server.py', utf16(python), /as UTF-8: it is in UTF-16/],
  ['server.py', latin1('#', python), /another encoding, such as Latin-1/],
  ['server.py', latin1('# coding: latin-1', python), undefined],
  ['server.c', 'int main(void) { retrun 0; }\n', /Fix the first error/],
];

for (const [name, text, advice] of shareOf('encodings', sources, (one) => String(sources.indexOf(one)))) {
  const missing = absent(
    ...(name.endsWith('.java') ? ['javac'] : name.endsWith('.c') ? ['gcc'] : ['python3']),
  );
  t.test(
    `${name}: ${advice ? `the advice is ${advice.source}` : 'its encoding is read'}`,
    { skip: missing },
    async (t) => {
      const folder = t.testdir();
      writeFileSync(join(folder, name), text);
      const { code, stdout } = await checkHere(['q1', '--dir', folder, '--only', 'one-line']);
      t.equal(code, advice ? 1 : 0);
      if (advice) t.match(stdout.replace(/\s+/g, ' '), advice);
    },
  );
}
