import t from 'tap';
import { studentLock, studentPackage } from './student-package.ts';

const own = {
  name: 'lab',
  version: '1.2.3',
  license: 'MIT',
  engines: { node: '>=20' },
  scripts: { test: 'tap', prepare: 'node build.mjs' },
  dependencies: { esbuild: '^1.0.0', execa: '^9.0.0', koffi: '^3.0.0' },
  devDependencies: { tap: '^21.0.0' },
};

t.test('a copy needs only what is not in the bundle, and builds nothing when it is installed', async (t) => {
  const copy = studentPackage(own);
  t.same(copy.dependencies, { esbuild: '^1.0.0', koffi: '^3.0.0' });
  t.notOk('devDependencies' in copy);
  t.same(Object.keys(Object(copy.scripts)), ['check', 'try', 'judge', 'doctor']);
});

t.test('its lock file has what these need, and what that needs', async (t) => {
  const packages = {
    '': { dependencies: own.dependencies },
    'node_modules/esbuild': { version: '1.0.1', optionalDependencies: { '@esbuild/linux': '1.0.1' } },
    'node_modules/@esbuild/linux': { version: '1.0.1', optional: true },
    'node_modules/execa': { version: '9.1.0', dependencies: { 'get-stream': '1' } },
    'node_modules/get-stream': { version: '1.0.0' },
    'node_modules/koffi': { version: '3.0.0' },
  };
  const lock = studentLock({ name: 'lab', lockfileVersion: 3, packages }, studentPackage(own));
  const places = ['', 'node_modules/esbuild', 'node_modules/@esbuild/linux', 'node_modules/koffi'];
  t.same(Object.keys(lock.packages).sort(), places.sort());
  t.match(lock, { name: 'lab-lab', lockfileVersion: 3, packages: { '': { version: '1.2.3' } } });
});
