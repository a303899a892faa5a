// Runs every test beside the code in one process: most take milliseconds, and a process for each a second.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { root } from '../checker.ts';

const files = readdirSync(join(root, 'checker'), { recursive: true, encoding: 'utf8' });
let added = 0;
t.on('subtestAdd', () => {
  added += 1;
});

t.test('every test file beside the code has tests', async (own) => {
  for (const file of files.filter((each) => each.endsWith('.test.ts')).sort()) {
    const before = added;
    await import(join(root, 'checker', file));
    own.ok(added > before, `checker/${file}`);
  }
});
