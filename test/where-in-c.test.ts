// The lines at which real programs in C wait, and that locating them does not disturb the programs.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { unwind } from '../checker/unwind/unwind.ts';
import { c, impatient, places, play, shown } from './places.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const cServer = `#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int accept_client(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  int yes = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(8080)};
  bind(listener, (struct sockaddr *)&address, sizeof address);
  listen(listener, 1);
  return accept(listener, NULL, NULL);
}

static void receive(int source) {
  char piece[3];
  while (recv(source, piece, sizeof piece, 0) > 0) {
  }
}
`;

t.test('C: the line in which a program waits, and the call that led there', c, async (t) => {
  const text = `${cServer}int main(void) {
  int client = accept_client();
  if (client < 0) receive(0);
  receive(client);
}
`;
  t.same(places(await play(t.testdir({ 'server.c': text }))), [
    'server.c | while (recv(source, piece, sizeof piece, 0) > 0) { | waits for a line from the client | from receive(client);',
  ]);
});

t.test('C: each process has its line, in whatever call, and none is woken', c, async (t) => {
  const calls = [
    'select(silent[0] + 1, &set, NULL, NULL, NULL)',
    'poll(&one, 1, -1)',
    'poll(&one, 1, 3600000)',
    'epoll_wait(epoll, &event, 1, -1)',
    'sleep(3600)',
    'read(silent[0], line, 1)',
    'fgets(line, sizeof line, file)',
    'fscanf(file, "%9s", line)',
    'accept(listening, NULL, NULL)',
    'pause()',
  ];
  const children = calls.map(
    (call) => `  if (fork() == 0) {\n    ${call};\n    puts("woken");\n    exit(0);\n  }\n`,
  );
  const text = `${cServer}int main(void) {
  int client = accept_client();
  int silent[2];
  socketpair(AF_UNIX, SOCK_STREAM, 0, silent);
  int listening = socket(AF_INET, SOCK_STREAM, 0);
  listen(listening, 1);
  struct pollfd one = {.fd = silent[0], .events = POLLIN};
  fd_set set;
  FD_ZERO(&set);
  FD_SET(silent[0], &set);
  int epoll = epoll_create1(0);
  struct epoll_event event = {.events = EPOLLIN};
  epoll_ctl(epoll, EPOLL_CTL_ADD, silent[0], &event);
  FILE *file = fdopen(silent[0], "r");
  char line[10];
${children.join('')}  receive(client);
  wait(NULL);
  puts("woken");
}
`;
  const dialogue = await play(t.testdir({ 'server.c': text }), ...impatient);
  const seen = places(dialogue).join('\n');
  for (const call of [...calls.map((each) => `${each};`), 'while (recv(source'])
    t.ok(seen.includes(`server.c | ${call}`), call);
  t.notMatch(shown(dialogue), 'woken');
});

t.test(
  'the frames read from the stack of a thread are those of a debugger',
  { skip: c.skip || absent('gdb') },
  async (t) => {
    const folder = t.testdir({
      'deep.c': `#include <stdio.h>
#include <stdlib.h>
#include <pthread.h>
static int compare(const void *a, const void *b) { char line[9]; (void)a; (void)b; return fgets(line, 9, stdin) != NULL; }
static void sort(int depth) { int two[] = {1, 2}; if (depth > 0) sort(depth - 1); else qsort(two, 2, sizeof *two, compare); }
static void *run(void *depth) { volatile char large[5000]; large[0] = 0; sort(*(int *)depth); return NULL; }
int main(void) { int depth = 3; pthread_t thread; pthread_create(&thread, NULL, run, &depth); return pthread_join(thread, NULL); }
`,
    });
    const program = join(folder, 'deep');
    execFileSync('gcc', ['-g', '-pthread', '-o', program, join(folder, 'deep.c')]);
    const child = spawn(program, { stdio: ['pipe', 'ignore', 'ignore'] });
    t.teardown(() => child.kill('SIGKILL'));
    const pid = child.pid ?? 0;
    const reads = (tid: string) =>
      readFileSync(`/proc/${pid}/task/${tid}/syscall`, 'utf8').startsWith('0 0x0 ');
    const tid = await until('the thread that reads', () =>
      execFileSync('ls', [`/proc/${pid}/task`], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .find(reads),
    );
    const said = execFileSync('gdb', ['-batch', '-p', `${pid}`, '-ex', 'thread apply all bt'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const thread = said.split(/^Thread /m).find((part) => part.includes(`(LWP ${tid})`)) ?? '';
    const lines = [...thread.matchAll(/ at .*deep\.c:(\d+)$/gm)].map(([, line]) => line);
    const own = unwind({ pid, tid: Number(tid) }).filter(({ file }) => file === program);
    const addresses = own.map(({ address }) => `0x${address.toString(16)}`);
    const told = execFileSync('addr2line', ['-e', program, ...addresses], { encoding: 'utf8' });
    t.same(
      [...told.matchAll(/deep\.c:(\d+)/g)].map(([, line]) => line),
      lines,
    );
    t.equal(lines.length, 6, 'compare, four times sort, run');
  },
);

t.test('C: a crash ends a program as it would without us, and shows nothing of us', c, async (t) => {
  const crashes: Readonly<Record<string, { readonly text: string; readonly line: RegExp }>> = {
    SIGSEGV: { text: 'printf("%zu\\n", strlen(nowhere));', line: /strlen/ },
    SIGABRT: { text: 'abort();', line: /abort/ },
    SIGFPE: { text: 'return 100 / zero;', line: /100 \/ zero/ },
    SIGPIPE: { text: 'int ends[2]; pipe(ends); close(ends[0]); write(ends[1], "", 1);', line: /write/ },
  };
  for (const [signal, { text, line }] of Object.entries(crashes)) {
    const folder = t.testdir({
      'server.c': `${cServer}int main(void) {\n  volatile int zero = 0;\n  char *volatile nowhere = NULL;\n  if (zero) receive(accept_client() + (nowhere == NULL));\n  ${text}\n}\n`,
    });
    const dialogue = await play(folder);
    const ended = dialogue.transcript.find(({ event }) => event === 'ended');
    t.match(ended, { signal }, signal);
    t.match(dialogue.findings[0]?.where, [{ file: 'server.c', text: line }], signal);
    t.equal(shown(dialogue), '', signal);
  }
});

t.test('C: a stack that overflows has a line too', c, async (t) => {
  const text = `static int again(int depth) {
  volatile char large[1000];
  large[0] = (char)depth;
  return again(depth + 1) + large[0];
}
int main(void) { return again(0); }
`;
  t.match((await play(t.testdir({ 'server.c': text }))).findings[0]?.where, [
    { file: 'server.c', text: /again|large/ },
  ]);
});

t.test('C: a program that handles a crash itself keeps its handler', c, async (t) => {
  const text = `#include <signal.h>
#include <unistd.h>
static void mine(int number) {
  (void)number;
  write(1, "mine\\n", 5);
  _exit(3);
}
int main(void) {
  signal(SIGSEGV, mine);
  *(volatile int *)0 = 1;
}
`;
  const dialogue = await play(t.testdir({ 'server.c': text }));
  t.match(
    dialogue.transcript.find(({ event }) => event === 'ended'),
    { code: 3 },
  );
  t.equal(shown(dialogue), 'mine\n');
});
