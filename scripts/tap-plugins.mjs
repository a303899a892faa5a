// tap's own TypeScript loader does not accept the compiler we use, so .taprc leaves that plugin out and tsx loads the
// tests. tap has to be built anew for another set of plugins, half a minute, once after each `npm ci`.
import { readFile } from 'node:fs/promises';
import { $ } from 'zx';

const built = await readFile('node_modules/@tapjs/test/test-built/dist/esm/index.js', 'utf8').catch(() => '');
if (built === '' || built.includes('@tapjs/typescript')) {
  console.error('building tap without its TypeScript plugin: half a minute, once');
  await $({ quiet: true })`tap build`;
}
