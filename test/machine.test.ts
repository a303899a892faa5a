// A limit or a fault of the machine is told in one line, and costs a student no points.
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import t, { type Test } from 'tap';
import { type Around, check, type Run, root, run, temporary } from './checker.ts';
import { absent } from './tools.ts';

/** A folder that this test file removes at its end; tap's own lie in the repository, where another user may not look. */
function newFolder(): string {
  const folder = mkdtempSync(join(temporary, 'machine-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts a script in place of a tool, with an empty cache. */
function instead(tool: string, body: string): Around {
  const folder = newFolder();
  writeFileSync(join(folder, tool), `#!/bin/sh\n${body}\n`);
  chmodSync(join(folder, tool), 0o755);
  const PATH = `${folder}:${process.env.PATH}`;
  return { env: { PATH, XDG_CACHE_HOME: join(folder, 'cache') } };
}

/** Plays one dialogue of question 1 with the solution in a language. */
function play(language: string, around: Around): Promise<Run> {
  return check(['q1', '--solution', '--language', language, '--only', 'one-line'], around);
}

/** Asserts one line on stderr with these words, nothing on stdout, and code 2. */
function isSetUp(t: Test, { code, stdout, stderr }: Run, said: string | RegExp): void {
  t.equal(code, 2);
  t.equal(stdout, '');
  t.match(stderr, said);
  t.match(stderr, /^alternance: [^\n]+\n$/, 'one line');
}

const noGcc = absent('gcc');
const { stdout: gcc } = await execa('sh', ['-c', 'command -v gcc'], { reject: false });

const failing: readonly (readonly [name: string, body: string, said: string | RegExp])[] = [
  ['is killed', 'kill -9 $$', /SIGKILL.*; free some memory/],
  [
    'dies of a fault of its own',
    'kill -11 $$',
    /SIGSEGV.*; install what it needs: sudo apt install gcc libc6-dev/,
  ],
  [
    'loses its compiler proper',
    'echo "gcc: fatal error: Killed signal terminated program cc1" >&2; exit 1',
    /terminated program cc1; free some memory/,
  ],
  [
    'lacks its compiler proper',
    `echo "gcc: fatal error: cannot execute 'cc1': execvp: No such file or directory" >&2; exit 1`,
    /cannot execute 'cc1'/,
  ],
  [
    'breaks at a line of the source',
    'echo "server.c:3:1: internal compiler error: in tree_check" >&2; exit 1',
    /internal compiler error/,
  ],
  [
    'has no room for its output',
    'echo "server.c:9: fatal error: error closing /tmp/a.s: No space left on device" >&2; exit 1',
    /No space left on device; make room on the disk/,
  ],
  [
    'cannot be loaded',
    'echo "gcc: error while loading shared libraries: libisl.so.23: cannot open shared object file" >&2; exit 127',
    /shared libraries: libisl/,
  ],
  ['says nothing', 'exit 3', /exit code 3/],
  ['builds nothing', 'echo fine', /: it builds nothing; install what it needs/],
  [
    'has no headers',
    `exec ${gcc} -nostdinc "$@"`,
    /for stdio\.h; install what it needs: sudo apt install gcc libc6-dev/,
  ],
  ['has no library', `exec ${gcc} -lnothing "$@"`, /cannot find -lnothing/],
];

for (const [what, body, said] of failing) {
  t.test(
    `a C compiler that ${what} is a set-up to fix, not an error of the student`,
    { skip: noGcc },
    async (t) => {
      isSetUp(t, await play('c', instead('gcc', body)), said);
    },
  );
}

t.test(
  'a limit of the machine under which gcc fails is named',
  { skip: noGcc || absent('prlimit') },
  async (t) => {
    for (const [limit, said] of [
      ['--as=30000000', /gcc|cc1|memory/],
      ['--fsize=100', /SIGXFSZ|File size limit|File too large/],
      ['--nofile=7', /Too many open files|out of file descriptors/],
    ] as const) {
      isSetUp(t, await play('c', instead('gcc', `exec prlimit ${limit} ${gcc} "$@"`)), said);
    }
  },
);

t.test('what is the student’s own stays an error of the program', { skip: noGcc }, async (t) => {
  const sources = [
    '#include "mine.h"\nint main(void) { return 0; }\n',
    '#include <windows.h>\nint main(void) { return 0; }\n',
    'int main(void) { return missing(); }\n',
    'int principal(void) { return 0; }\n',
    // A compiler quotes the line in which it finds an error.
    'int main(void) { puts("No space left on device") retrun 0; }\n',
  ];
  for (const text of sources) {
    const folder = newFolder();
    writeFileSync(join(folder, 'server.c'), text);
    const { code, stdout } = await check(['q1', '--dir', folder, '--only', 'one-line']);
    t.equal(code, 1, text);
    t.match(stdout, 'GUIDE.md#does-not-compile', text);
  }
});

t.test('a javac without memory is a set-up to fix', { skip: absent('javac') }, async (t) => {
  const { stdout: javac } = await execa('sh', ['-c', 'command -v javac']);
  const folder = join('fixtures', 'submissions', 'q1', 'right-java');
  for (const [body, said] of [
    [`exec prlimit --as=1500000000 ${javac} "$@"`, /Could not .*; free some memory/],
    [`exec ${javac} -J-Xms1m -J-Xmx3m "$@"`, /OutOfMemoryError|out of resources|GC overhead|heap/],
    ['echo "error: error while writing Server: /tmp/Server.class" >&2; exit 1', /error while writing Server/],
    ['kill -9 $$', /SIGKILL/],
  ] as const) {
    const seen = await check(['q1', '--dir', folder, '--only', 'one-line'], instead('javac', body));
    isSetUp(t, seen, said);
  }
});

/** A command that a user without rights runs under a limit; only root can become that user. */
const limited = (limit: string) => [
  'setpriv',
  '--reuid',
  '65533',
  '--regid',
  '65533',
  '--clear-groups',
  'prlimit',
  limit,
];
const noLimits =
  (process.getuid?.() !== 0 && 'only root can become another user') || absent('setpriv', 'prlimit');

t.test('few open files are enough, or are told in a line', { skip: absent('prlimit') }, async (t) => {
  const words = ['q3', '--solution', '--language', 'python', '--jobs', '2'];
  const few = await check(words, { through: ['prlimit', '--nofile=52'] });
  t.equal(few.code, 0, 'fewer dialogues are played side by side');
  for (const files of [20, 31, 32, 36, 40, 44, 64, 200]) {
    const seen = await check([...words, '--only', 'client-first'], {
      through: ['prlimit', `--nofile=${files}`],
    });
    if (seen.code !== 0) isSetUp(t, seen, /too few|may open \d+ files here|too many open files/);
    else t.match(seen.stdout, 'passed   3 of 3', `${files} files`);
  }
});

t.test('few processes are enough, or are told in a line', { skip: noLimits }, async (t) => {
  chmodSync(temporary, 0o777);
  for (const count of [3, 12, 16, 24, 48]) {
    const seen = await check(
      ['q4', '--server', '/usr/bin/true', '--client', '/usr/bin/true', '--only', 'both-at-once'],
      {
        through: limited(`--nproc=${count}`),
        env: { HOME: '/nowhere' },
      },
    );
    if (seen.code !== 1) isSetUp(t, seen, /too few|more processes may be started here/);
    else t.match(seen.stdout, 'GUIDE.md#not-listening', `${count} processes`);
  }
});

const crashing = '#include <stdlib.h>\nint main(void) { abort(); }\n';

t.test(
  'a crash leaves no core file in the folder that was handed in',
  { skip: noGcc || absent('prlimit') },
  async (t) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'server.c'), crashing);
    for (const env of [{}, { ALTERNANCE_NETWORK: 'shared' }, { ALTERNANCE_KERNEL: 'none' }]) {
      const words = ['q1', '--dir', folder, '--only', 'one-line'];
      const { code, stdout } = await check(words, { env, through: ['prlimit', '--core=unlimited'] });
      t.equal(code, 1);
      t.match(stdout, 'SIGABRT');
      t.same(readdirSync(folder), ['server.c'], JSON.stringify(env));
    }
    const program = `import { openHost } from ${JSON.stringify(join(root, 'dist', 'index.js'))};
    import { spawnSync } from 'node:child_process';
    const host = await openHost();
    console.log(spawnSync('sh', ['-c', 'ulimit -c']).stdout.toString());
    await host[Symbol.asyncDispose]();`;
    const seen = await run(['prlimit', '--core=unlimited', 'node', '--input-type=module', '--eval', program]);
    t.equal(seen.stdout.trim(), '0', 'other programs that call the checker leave none either');
  },
);

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
