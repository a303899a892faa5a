// Where real programs stand, and that being asked is nothing to them.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { unwind } from '../checker/kernel/stack/unwind.ts';
import { checkJson, type JsonDialogue, root } from './checker.ts';
import { until } from './processes.ts';
import { absent } from './tools.ts';

/** Plays a server of question 1, which is to show a line and does not. */
async function play(folder: string, ...words: readonly string[]): Promise<JsonDialogue> {
  const { dialogues } = await checkJson(['q1', '--only', 'one-line', '--dir', folder, ...words]);
  const [dialogue] = dialogues;
  if (!dialogue) throw new Error('nothing was played');
  return dialogue;
}

/** The places of the finding, each as a person would read it: `server.py: accept() waits for a connection`. */
function places({ findings }: JsonDialogue): readonly string[] {
  return (findings[0]?.where ?? []).map(({ actor, file = actor, text, words, from }) =>
    [file, ...(text ? [text] : []), words, ...(from ? [`from ${from.text}`] : [])].join(' | '),
  );
}

/** All that stood on the screens, in order. */
function shown({ transcript }: JsonDialogue): string {
  return transcript.map((event) => (event.event === 'showed' ? event.text : '')).join('');
}

/** A clock that a program has set is waited for as long. */
const impatient = ['--patience', '1500'];

const python = { skip: absent('python3') };
const c = { skip: process.arch === 'x64' ? absent('gcc', 'addr2line') : 'stacks are read on x86-64 only' };
const java = { skip: absent('java', 'javac') };

const pythonServer = `import os, select, signal, socket, sys, threading, time
def read(source):
    return source.readline()
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('', 8080))
listener.listen()
client, _ = listener.accept()
network = client.makefile()
`;

t.test('Python: the line in which a program waits, and the call that led there', python, async (t) => {
  const text = `${pythonServer}read(network)\nread(sys.stdin)\nprint(sys.path, flush=True)\nread(network)\n`;
  const dialogue = await play(t.testdir({ 'server.py': text }));
  t.same(places(dialogue), [
    'server.py | return source.readline() | waits for its keyboard | from read(sys.stdin)',
  ]);
  t.match(shown(dialogue), /\[/, 'what the keyboard brought afterwards was read');
  t.notMatch(shown(dialogue), 'witness', 'the path is what it would be without us');
});

t.test('Python: each thread has its line', python, async (t) => {
  const text = `${pythonServer}def receive():
    while read(network): pass
threading.Thread(target=receive, daemon=True).start()
sending = threading.Thread(target=lambda: read(sys.stdin))
sending.start()
sending.join()
`;
  t.same([...places(await play(t.testdir({ 'server.py': text })))].sort(), [
    'server.py | return source.readline() | waits for a line from the client | from while read(network): pass',
    'server.py | return source.readline() | waits for its keyboard | from sending = threading.Thread(target=lambda: read(sys.stdin))',
    'server.py | sending.join() | waits for another of its threads',
  ]);
});

t.test('Python: each process has its line, in whatever call, and none is woken', python, async (t) => {
  const calls = [
    'select.select([silent], [], [])',
    'select.select([silent], [], [], 3600)',
    'poller.poll()',
    'poller.poll(3600_000)',
    'epoll.poll()',
    'time.sleep(3600)',
    'silent.recv(1)',
    'timed.recv(1)',
    'listener.accept()',
    'lock.acquire()',
    'lock.acquire(timeout=3600)',
    'os.read(silent.fileno(), 1)',
    'threading.Event().wait()',
  ];
  const children = calls.map(
    (call) => `if os.fork() == 0:\n    ${call}\n    print('woken', flush=True)\n    os._exit(0)\n`,
  );
  const text = `${pythonServer}silent, other = socket.socketpair()
timed, another = socket.socketpair()
timed.settimeout(3600)
poller = select.poll()
poller.register(silent)
poller = select.poll()
epoll = select.epoll()
epoll.register(silent, select.EPOLLIN)
lock = threading.Lock()
lock.acquire()
${children.join('')}os.wait()
print('woken', flush=True)
`;
  const dialogue = await play(t.testdir({ 'server.py': text }), ...impatient);
  const seen = places(dialogue).join('\n');
  for (const call of ['os.wait()', ...calls]) t.ok(seen.includes(`server.py | ${call} | `), call, { seen });
  t.notMatch(shown(dialogue), 'woken');
});

t.test('Python: a program that a signal would wake is not asked', python, async (t) => {
  const dialogue = await play(
    t.testdir({ 'server.py': `${pythonServer}signal.pause()\nprint('woken', flush=True)\n` }),
  );
  t.same(places(dialogue), ['server | waits for something that never comes']);
  t.notMatch(shown(dialogue), 'woken');
});

t.test('Python: a program that floods its screen stands where it prints', python, async (t) => {
  const text = `${pythonServer}while True:\n    print('again', flush=True)\n`;
  const dialogue = await play(t.testdir({ 'server.py': text }));
  t.same(places(dialogue), [`server.py | print('again', flush=True) | waits for room on its screen`]);
});

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
  'what is read from the stack of a thread is what a debugger says',
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
    const tid = await until(() =>
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
    const own = unwind(pid, Number(tid)).filter(({ file }) => file === program);
    const addresses = own.map(({ address }) => `0x${address.toString(16)}`);
    const told = execFileSync('addr2line', ['-e', program, ...addresses], { encoding: 'utf8' });
    t.same(
      [...told.matchAll(/deep\.c:(\d+)/g)].map(([, line]) => line),
      lines,
    );
    t.equal(lines.length, 6, 'compare, four times sort, run');
  },
);

t.test('Java: each thread has its line', java, async (t) => {
  const text = `import java.io.*;
import java.net.*;
public class Server {
  static String read(BufferedReader source) throws IOException {
    return source.readLine();
  }
  public static void main(String[] args) throws Exception {
    ServerSocket listener = new ServerSocket(8080);
    Socket client = listener.accept();
    Thread sending = new Thread(() -> {
      try { read(new BufferedReader(new InputStreamReader(System.in))); System.out.println("typed"); }
      catch (IOException e) { throw new RuntimeException(e); }
    });
    sending.start();
    BufferedReader network = new BufferedReader(new InputStreamReader(client.getInputStream()));
    read(network);
    read(network);
    sending.join();
  }
}
`;
  const dialogue = await play(t.testdir({ 'Server.java': text }));
  t.same([...places(dialogue)].sort(), [
    'Server.java | return source.readLine(); | waits for a line from the client | from read(network);',
    'Server.java | return source.readLine(); | waits for its keyboard | from try { read(new BufferedReader(new InputStreamReader(System.in))); System.out.println("typed"); }',
  ]);
  t.match(shown(dialogue), /typed/, 'what the keyboard brought afterwards was read');
  t.notMatch(shown(dialogue), 'Full thread dump');
});

/** Each breaks in a function that `go` calls, in a line of its own. */
const broken: Readonly<Record<string, string>> = {
  'server.py': 'import json\ndef go():\n    json.loads("{")\ngo()\n',
  'server.js': "const go = () => {\n  JSON.parse('{');\n};\ngo();\n",
  'server.ts': "interface A { x: string }\nconst go = (): void => {\n  JSON.parse('{') as A;\n};\ngo();\n",
  'Server.java':
    'public class Server {\n  static void go() {\n    Integer.parseInt("{");\n  }\n  public static void main(String[] args) {\n    go();\n  }\n}\n',
  'server.c':
    '#include <stdlib.h>\nstatic void go(void) {\n  free((char *)"{" + 1);\n}\nint main(void) {\n  go();\n}\n',
  'server.pl': 'use strict;\nsub go {\n  die "oh";\n}\ngo();\n',
  'server.rb': "def go\n  Integer('{')\nend\ngo\n",
};

for (const [file, text] of Object.entries(broken)) {
  const tools = { '.c': 'addr2line', '.py': 'python3', '.java': 'javac', '.pl': 'perl', '.rb': 'ruby' };
  const tool = tools[file.slice(file.lastIndexOf('.')) as keyof typeof tools];
  t.test(
    `${file} points at the line it broke at, and shows its own last words`,
    { skip: tool && absent(tool) },
    async (t) => {
      const { findings } = await play(t.testdir({ [file]: text }));
      const [finding] = findings;
      const line = text
        .split('\n')
        .find((each) => /'\{'|"\{"|oh/.test(each))
        ?.trim();
      t.match(finding?.where, [{ file, text: line, broke: true }]);
      t.notMatch(finding?.evidence, /witness|sitecustomize|-e:1/);
    },
  );
}

t.test(
  'a compiler points at the line it does not understand',
  { skip: absent('gcc', 'javac') },
  async (t) => {
    const wrong: Readonly<Record<string, string>> = {
      'server.c': 'int main(void) {\n  retrun 0;\n}\n',
      'Server.java': 'class Server {\n  int a\n}\n',
      'server.ts': 'const a = 1;\nconst b: = 2;\n',
    };
    for (const [file, text] of Object.entries(wrong)) {
      const { findings } = await play(t.testdir({ [file]: text }));
      t.match(findings, [{ code: 'does-not-compile', where: [{ file, line: 2, broke: true }] }], file);
    }
  },
);

t.test('C: a crash ends a program as ever, in its own way, and shows nothing of us', c, async (t) => {
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

t.test('Python: nobody’s own handler is called, and who does not hear us has no line', python, async (t) => {
  const deaf = ['signal.signal(50, signal.SIG_IGN)', 'signal.pthread_sigmask(signal.SIG_BLOCK, [50])'];
  for (const line of ['', ...deaf]) {
    const text = `${pythonServer}for number in set(signal.valid_signals()) - {signal.SIGKILL, signal.SIGSTOP, 32, 33, 50}:
    signal.signal(number, lambda *_: print('asked', flush=True))
${line}
read(network)
read(sys.stdin)
`;
    const dialogue = await play(t.testdir({ 'server.py': text }));
    const place = line ? 'server' : 'server.py | return source.readline()';
    t.match(places(dialogue)[0], `${place} | waits for its keyboard`, line);
    t.notMatch(shown(dialogue), 'asked', line);
  }
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

t.test('a program that cannot be asked gets the same finding', python, async (t) => {
  const deaf = 'import signal; signal.signal(50, signal.SIG_IGN)\n';
  for (const [name, id] of [
    ['q3/both-read-first', 'client-first'],
    ['q3/keyboard-in-place-of-network', 'client-first'],
    ['q4/both-still-alternate', 'client-speaks'],
  ] as const) {
    const files = ['server.py', 'client.py'].map((file) => {
      const text = readFileSync(join(root, 'fixtures/submissions', name, file), 'utf8');
      return [file, text] as const;
    });
    const told = async (prefix: string) => {
      const folder = t.testdir(Object.fromEntries(files.map(([file, text]) => [file, prefix + text])));
      const words = [name.slice(0, 2), '--only', id, '--seed', 'fixed', '--dir', folder];
      const [dialogue] = (await checkJson(words)).dialogues;
      const [finding] = dialogue?.findings ?? [];
      const { code, actors, decided, actual } = finding ?? {};
      const lines = finding?.where.filter(({ line }) => line !== undefined).length;
      return { lines, finding: { code, actors, decided, actual } };
    };
    const [asked, unasked] = [await told(''), await told(deaf)];
    t.ok(asked.lines, name);
    t.equal(unasked.lines, 0, name);
    t.same(unasked.finding, asked.finding, name);
  }
});

t.test('nobody is asked when all goes well, and nothing is told of the solution', python, async (t) => {
  const solution = await checkJson(['q1', '--only', 'one-line', '--solution', '--language', 'python']);
  t.notOk(solution.dialogues.some(({ transcript }) => transcript.some(({ event }) => event === 'stood')));

  const client = 'import socket\nsocket.create_connection(("127.0.0.1", 8080)).recv(1)\n';
  const server = readFileSync('solutions/q3/python/server.py', 'utf8');
  const folder = t.testdir({ 'client.py': client, 'server.py': server });
  const { dialogues } = await checkJson(['q3', '--only', 'reference-server', '--dir', folder]);
  const [dialogue] = dialogues;
  t.same(dialogue && places(dialogue), [
    'server | waits for a line from the client',
    'client.py | socket.create_connection(("127.0.0.1", 8080)).recv(1) | waits for a line from the server',
  ]);
});
