import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { leastNode } from '../checker/cli/process/node-version.ts';
import { root, run } from './checker.ts';

const testNode = [process.execPath, join(root, 'scripts', 'test-node.mjs')];

t.test('words that are no versions are refused in one line, and nothing is fetched', async (t) => {
  t.match(await run([...testNode, '22.x']), { code: 2, stdout: '', stderr: /^test:node: 22\.x: .*\n$/ });
});

t.test('without access to npm, one line says so', async (t) => {
  const env = { npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' };
  const { code, stdout, stderr } = await run([...testNode, 'newest'], { env });
  t.match({ code, stdout }, { code: 2, stdout: '' });
  t.match(stderr, /^test:node: npm cannot be asked for node-\S+: .*ECONNREFUSED.*\n$/);
});

t.test(
  'the oldest Node that is tested is the oldest that is let in, and what package.json claims',
  async (t) => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    t.equal(`${engines.node}.0`, `>=${leastNode}`);
  },
);
