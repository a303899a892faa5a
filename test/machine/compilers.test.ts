// A limit or a fault of the machine is told in one line, and costs a student no points.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import t from 'tap';
import { check } from '../checker.ts';
import { absent } from '../tools.ts';
import { gcc, instead, isSetUp, newFolder, noGcc, play } from './set-up.ts';

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
  ['builds nothing', 'echo fine', /: it did nothing; install what it needs/],
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
