// A limit or a fault of the machine is told in one line, and costs a student no points.
import t from 'tap';
import { run } from '../checker.ts';
import { isSetUp, newFolder, noGcc, play } from './set-up.ts';

/** Mounts file systems of its own before a command; nobody outside sees them. */
function withMounts(mounts: string): readonly string[] {
  const user = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  return ['unshare', ...user, '--mount', 'sh', '-c', `${mounts}; exec "$@"`, 'sh'];
}

const mayMount = (await run([...withMounts('mount -t tmpfs none /mnt'), 'true'])).code === 0;
const noMounts = !mayMount && 'file systems cannot be mounted here';

/** A folder with less room than any program takes, and with none. */
const full = (folder: string) =>
  `mount -t tmpfs -o size=4k none '${folder}'; dd if=/dev/zero of='${folder}/fill' bs=1k count=8 2>/dev/null`;

t.test('a full cache is named where something has to be built', { skip: noGcc || noMounts }, async (t) => {
  const folder = newFolder();
  const around = { through: withMounts(full(folder)), env: { XDG_CACHE_HOME: folder, TMPDIR: folder } };
  isSetUp(t, await play('c', around), /No space left on device|ENOSPC/);
  t.equal((await play('python', around)).code, 0, 'and nowhere else');
});

t.test('a cache in which nothing can be run is named', { skip: noGcc || noMounts }, async (t) => {
  const folder = newFolder();
  const through = withMounts(`mount -t tmpfs -o noexec none '${folder}'`);
  const env = { XDG_CACHE_HOME: folder, TMPDIR: folder };
  isSetUp(t, await play('c', { through, env }), `${folder}/alternance: programs cannot be run there`);
  t.equal((await play('typescript', { through, env })).code, 0, 'Node reads what is built there');
  const other = newFolder();
  t.equal((await play('c', { through, env: { ...env, TMPDIR: other } })).code, 0, 'another one is taken');
});

t.test(
  'a machine without any folder to write in still plays what needs none',
  { skip: noGcc || noMounts },
  async (t) => {
    const through = withMounts('for at in /tmp /var/tmp; do mount -t tmpfs -o ro none "$at"; done');
    const env = { HOME: '/nowhere', XDG_CACHE_HOME: '/dev/null', TMPDIR: '/nowhere/at/all' };
    isSetUp(
      t,
      await play('c', { through, env }),
      'none of these can be written to: /dev/null, /nowhere/at/all, /tmp, /var/tmp;',
    );
    t.equal((await play('python', { through, env })).code, 0);
  },
);

t.test(
  'a temporary folder that is missing or closed is replaced by another',
  { skip: noGcc || noMounts },
  async (t) => {
    for (const TMPDIR of ['/nowhere/at/all', '/dev/null', '/proc']) {
      const through = withMounts('mount -t tmpfs none /tmp');
      const { code } = await play('c', {
        through,
        env: { XDG_CACHE_HOME: '/dev/null', HOME: '/nowhere', TMPDIR },
      });
      t.equal(code, 0, TMPDIR);
    }
  },
);
