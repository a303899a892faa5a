import { join } from 'node:path';
import t from 'tap';
import { isAmbiguous } from './ambiguous.ts';
import { readThreads } from './java.ts';
import { ownerOf } from './java-lock.ts';
import { placeOf } from './place.ts';
import { readStacks } from './python.ts';

/** A process of one thread that does not exist on this machine. */
const process = {
  pid: 0,
  waitsFor: ['client'],
  running: false,
  holdsConnection: true,
  threads: [{ tid: 4242, call: 'read', waitsFor: ['client'] }],
} as const;

t.test("Python's stacks name file, line and function, the innermost first", async (t) => {
  const text = `Current thread 0x00007f1c (most recent call first):
  File "/usr/lib/python3.11/socket.py", line 706 in readinto
  File "/home/zo\\xe9/\\u0153uvre/server.py", line 31 in <module>
`;
  t.same(readStacks(text, process), [
    {
      pid: 0,
      tid: 4242,
      calls: [
        { file: '/usr/lib/python3.11/socket.py', line: 706, name: 'readinto' },
        { file: '/home/zoé/œuvre/server.py', line: 31, name: '<module>' },
      ],
    },
  ]);
});

t.test(
  'the threads of a Java dump have their number, hexadecimal or decimal, and no calls of Java itself',
  async (t) => {
    const dump = (nid: string) => `0
"main" #1 prio=5 os_prio=0 cpu=80.58ms elapsed=2.50s tid=0x00007f60 nid=${nid} runnable  [0x00007f60]
   java.lang.Thread.State: RUNNABLE
	at sun.nio.ch.Net.poll(java.base@17.0.15/Native Method)
	at java.net.ServerSocket.accept(java.base@17.0.15/ServerSocket.java:533)
	at Server.listen(Server.java:12)
	at Server.lambda$main$0(Server.java:7)

"VM Thread" os_prio=0 cpu=1.58ms elapsed=2.50s tid=0x00007f61 nid=0x1 runnable
`;
    const calls = [
      { name: 'listen', file: 'Server.java', line: 12 },
      { name: 'lambda$main$0', file: 'Server.java', line: 7 },
    ];
    t.same(readThreads(dump('0x1092'), process), [{ pid: 0, tid: 4242, calls }]);
    t.same(readThreads(dump('4242'), process), [{ pid: 0, tid: 4242, calls }]);
  },
);

t.test(
  'a Java thread waits for a lock that another thread owns, and has not given up in a wait',
  async (t) => {
    const part = (name: string, lines: readonly string[]) =>
      [`"${name}" #1 prio=5 nid=0x1 waiting`, ...lines.map((line) => `\t${line}`), ''].join('\n');
    const called = part('a', [
      'at java.lang.Object.wait(java.base@17.0.15/Native Method)',
      '- waiting on <0x01> (a Chat)',
      'at Server.take(Server.java:4)',
      '- locked <0x01> (a Chat)',
    ]);
    const owns = part('b', ['at Server.read(Server.java:9)', '- locked <0x01> (a Chat)']);
    const blocked = part('c', ['at Server.send(Server.java:14)', '- waiting to lock <0x01> (a Chat)']);
    t.equal(ownerOf(blocked, [called, blocked, owns]), owns);
    t.equal(ownerOf(blocked, [called, blocked]), undefined, 'no thread of the dump');
    t.equal(ownerOf(called, [called, owns]), undefined, 'a wait for a notification');
    const notified = called.replace('waiting on', 'waiting to re-lock in wait()');
    t.equal(ownerOf(notified, [notified, owns]), owns, 'once notified');
    const parked = part('d', ['at Unsafe.park(Native Method)', '- parking to wait for  <0x02> (a Sync)']);
    const holds = part('e', [
      'at Server.read(Server.java:9)',
      'Locked ownable synchronizers:',
      '- <0x02> (a Sync)',
    ]);
    t.equal(ownerOf(parked, [owns, parked, holds]), holds, 'a lock of java.util.concurrent');
  },
);

t.test('a Java thread that waits to enter a method or a block stands where that is declared', async (t) => {
  const text = `"main" #1 prio=5 nid=4242 waiting for monitor entry
\tat Server.send(Server.java:4)
\t- waiting to lock <0x01> (a Server)
\tat Server.main(Server.java:9)
`;
  const [stack] = readThreads(text, process);
  const sources = [
    ['class Server {', '  synchronized void send() {', '    // A synchronized method.', '    out.println();'],
    ['class Server {', '  synchronized', '  void send() {', '    out.println();'],
    ['class Server {', '  synchronized void early() {}', '    synchronized (out) {', '    out.println();'],
    [
      'class Server {',
      '  synchronized void early() {}',
      '  void send() {',
      '    synchronized (out) { out.println(); }',
    ],
  ];
  const expected = [2, 2, 3, 4];
  for (const [index, lines] of sources.entries()) {
    const folder = t.testdir({ 'Server.java': lines.join('\n') });
    const line = expected[index] ?? 0;
    t.match(placeOf(stack?.calls ?? [], folder), { line, text: lines[line - 1]?.trim() });
  }
});

t.test(
  'a line is the student’s when its file is in their folder and not in a folder of packages',
  async (t) => {
    const dir = t.testdir({
      real: { 'server.py': '\n  accept()  \n', lib: {}, 'site-packages': { 'socket.py': 'x\n' } },
      link: t.fixture('symlink', 'real'),
    });
    const [folder, link] = [join(dir, 'real'), join(dir, 'link')];
    const place = { file: 'server.py', line: 2, text: 'accept()' };
    t.same(
      placeOf(
        [
          { file: '/usr/lib/python3.11/socket.py', line: 2 },
          { file: 'server.py', line: 2 },
        ],
        folder,
      ),
      place,
    );
    t.same(placeOf([{ file: join(folder, 'server.py'), line: 2 }], link), place, 'by way of a link');
    t.equal(placeOf([{ file: 'site-packages/socket.py', line: 1 }], folder), undefined);
    t.equal(placeOf([{ file: '../server.py', line: 1 }], folder), undefined);
    t.equal(placeOf([{ file: 'server.py', line: 99 }], folder), undefined, 'no such line');
    t.equal(placeOf([{ file: 'lib', line: 1 }], folder), undefined, 'no file');
  },
);

t.test('a function is ambiguous when it is called from several lines', async (t) => {
  const c = [
    'static char *read_line(FILE *from);',
    '  a = read_line(keyboard);',
    'static char *read_line(FILE *from) {',
  ];
  t.notOk(isAmbiguous('read_line', c));
  t.ok(isAmbiguous('read_line', [...c, '  while (read_line(network) != NULL) {']));
  const python = ['def read(x):', 'async def read(y):', '# read(z)', '    return read(a)'];
  t.notOk(isAmbiguous('read', python));
  t.ok(isAmbiguous('read', [...python, '    for line in read(b):']));
  t.notOk(isAmbiguous('<module>', ['a(<module>)', 'b(<module>)']));
  t.notOk(isAmbiguous(undefined, python));
});

t.test('only the first 500 characters of a long line are quoted', async (t) => {
  const folder = t.testdir({ 'server.py': `x = 1  # ${'x'.repeat(900_000)}\n` });
  const { text = '' } = placeOf([{ file: join(folder, 'server.py'), line: 1 }], folder) ?? {};
  t.match(text, /^x = 1 {2}# x+…$/);
  t.equal(text.length, 501);
});
