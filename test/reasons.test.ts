import t from 'tap';
import { checkHere } from './check-here.ts';
import { absent } from './tools.ts';

/** A program that breaks as those of beginners do, and why the report says that it did. */
interface Broken {
  readonly name: string;
  readonly tool: string;
  readonly source: string;
  readonly reason: string | undefined;
  readonly what?: string;
  /** Another file of the student's. */
  readonly beside?: string;
  readonly dialogue?: string;
}

const bind =
  "s = socket.socket()\ns.setsockopt(1, 2, 1)\ns.bind(('', 8080))\ns.listen()\nc, _ = s.accept()\n";

const python: readonly Omit<Broken, 'name' | 'tool'>[] = [
  { source: 'import nosuchmodule\n', reason: 'missing-module', what: 'nosuchmodule' },
  { source: 'import sys\nport = int(sys.argv[1])\n', reason: 'wants-arguments' },
  {
    source: 'import argparse\np = argparse.ArgumentParser()\np.add_argument("host")\np.parse_args()\n',
    reason: 'wants-arguments',
  },
  {
    source: 'import socket\ns = socket.socket()\n',
    reason: 'shadowed-module',
    what: 'socket',
    beside: 'socket.py',
  },
  { source: `import socket\n${bind}print('got ' + c.recv(99))\n`, reason: 'bytes-for-text' },
  { source: `import socket\n${bind}print(s.recv(99))\n`, reason: 'not-connected' },
  { source: `import socket\n${bind}c.close()\nprint(c.recv(99))\n`, reason: 'closed-stream' },
  { source: `import socket\n${bind}print(int(c.recv(7)))\n`, reason: 'not-a-number', what: 'bonjour' },
  { source: `import socket\n${bind}c.setblocking(0)\nwhile True:\n    c.recv(99)\n`, reason: 'would-block' },
  {
    source: `import socket\n${bind}mesage = c.recv(99)\nprint(message)\n`,
    reason: 'unknown-name',
    what: 'message',
  },
  { source: "import socket\ns = socket.socket()\ns.bind('', 8080)\n", reason: 'not-an-address' },
  { source: "import socket\ns = socket.socket()\ns.bind(('192.0.2.1', 8080))\n", reason: 'not-this-machine' },
  {
    source: "import socket\ns = socket.socket()\ns.bind(('', 8080))\ns.accept()\n",
    reason: 'accept-before-listen',
  },
  {
    source: `import socket\n${bind}while True:\n    print(c.recv(1).decode())\n`,
    reason: 'not-utf8',
    dialogue: 'spaces-and-accents',
  },
];

const others: readonly Broken[] = [
  {
    name: 'server.cjs',
    tool: 'node',
    source: "require('express');\n",
    reason: 'missing-module',
    what: 'express',
  },
  {
    name: 'server.cjs',
    tool: 'node',
    source: "require('./network');\n",
    reason: 'missing-file',
    what: './network',
  },
  {
    name: 'server.mjs',
    tool: 'node',
    source:
      "import { createServer } from 'node:net';\ncreateServer((c) => c.on('data', (d) => consol.log(d))).listen(8080);\n",
    reason: 'unknown-name',
    what: 'consol',
  },
  {
    name: 'server.rb',
    tool: 'ruby',
    source: "require 'nosuchgem'\n",
    reason: 'missing-module',
    what: 'nosuchgem',
  },
  {
    name: 'server.rb',
    tool: 'ruby',
    source: "require 'socket'\nc = TCPServer.new(8080).accept\nc.close\nputs c.gets\n",
    reason: 'closed-stream',
  },
  {
    name: 'server.pl',
    tool: 'perl',
    source: 'use No::Such;\n',
    reason: 'missing-module',
    what: 'No/Such.pm',
  },
  {
    name: 'Server.java',
    tool: 'javac',
    source:
      'public class Server {\n  public static void main(String[] args) {\n    Integer.parseInt(args[0]);\n  }\n}\n',
    reason: 'wants-arguments',
  },
  {
    name: 'Server.java',
    tool: 'javac',
    source: 'public class Server {\n}\n',
    reason: 'no-main',
    what: 'Server',
  },
  {
    name: 'server.c',
    tool: 'gcc',
    source: '#include <stdlib.h>\nint main(int argc, char *argv[]) {\n  return atoi(argv[1]);\n}\n',
    reason: 'wants-arguments',
  },
  {
    name: 'server.c',
    tool: 'gcc',
    source:
      '#include <stdio.h>\nint main(int argc, char *argv[]) {\n  fprintf(stderr, "usage: %s port\\n", argv[0]);\n  return argc;\n}\n',
    reason: 'wants-arguments',
  },
  {
    name: 'server.c',
    tool: 'gcc',
    source: '#include <string.h>\nint main(void) {\n  char *p = NULL;\n  strcpy(p, "x");\n  return 0;\n}\n',
    reason: 'null-pointer',
  },
  {
    name: 'server.c',
    tool: 'gcc',
    source:
      '#include <string.h>\nint main(void) {\n  char *p = (char *)0x7000000;\n  strcpy(p, "x");\n  return 0;\n}\n',
    reason: undefined,
  },
];

const all = [...python.map((each) => ({ name: 'server.py', tool: 'python3', ...each })), ...others];

for (const [index, { name, tool, source, reason, what, beside, dialogue = 'one-line' }] of all.entries()) {
  t.test(
    `${name} ${index}: ${reason ?? 'no reason that its words tell'}`,
    { skip: absent(tool) },
    async (t) => {
      const dir = t.testdir({ [name]: source, ...(beside && { [beside]: 'print("mine")\n' }) });
      const { stdout } = await checkHere(['q1', '--dir', dir, '--only', dialogue, '--report', 'json']);
      const [finding] = JSON.parse(stdout).reports[0].dialogues[0].findings;
      t.equal(finding?.code, 'crashed', finding?.evidence);
      t.match({ reason: finding.details.reason, what: finding.details.what }, { reason, what });
      t.notMatch(
        finding.evidence ?? '',
        /\/builds\//,
        'a compiled program is called as its student calls it',
      );
    },
  );
}

t.test('a program that says how it is called, and ends in order, wants arguments too', async (t) => {
  const usage = "import sys\nif len(sys.argv) < 2:\n    print('Usage: server.py port')\n    sys.exit(0)\n";
  for (const [question, file] of [
    ['q1', 'server.py'],
    ['q2', 'client.py'],
  ] as const) {
    const dir = t.testdir({ [file]: usage });
    const { stdout } = await checkHere([question, '--dir', dir, '--only', 'one-line', '--locale', 'en']);
    t.match(
      stdout.replace(/\s+/g, ' '),
      /Or have it started with its arguments: --(?:server|client) "python3/,
    );
  }
});

t.test('a command that goes on to a program that is not there says which', async (t) => {
  const words = ['q1', '--server', 'true; exec nosuchprogram', '--only', 'one-line'];
  t.match(
    (await checkHere([...words, '--locale', 'en'])).stdout.replace(/\s+/g, ' '),
    /name of the command “nosuchprogram”/,
  );
  t.match(
    (await checkHere([...words, '--locale', 'fr'])).stdout.replace(/\s+/g, ' '),
    /commande «.nosuchprogram.»/,
  );
});

t.test('what an argument should be is said with the port that is played', async (t) => {
  const dir = t.testdir({ 'client.py': 'import sys\nhost, port = sys.argv[1:]\n' });
  const words = ['q2', '--dir', dir, '--port', '5000', '--only', 'one-line', '--locale', 'en'];
  const { stdout } = await checkHere([...words, '--report', 'json']);
  const [{ advice }] = JSON.parse(stdout).reports[0].dialogues[0].findings;
  t.match(advice, /127\.0\.0\.1 and 5000\. .*--client "python3 \S*client\.py 127\.0\.0\.1 5000"/);
  t.notMatch(advice, '8080');
});

t.test('what a program has in place of a connection is read from its descriptors', async (t) => {
  const pause = 'import signal, socket\n{}\nsignal.pause()\n';
  const tried: readonly (readonly [source: string, told: RegExp])[] = [
    [
      "s = socket.socket(type=socket.SOCK_DGRAM)\ns.bind(('', 8080))",
      /a UDP socket on port 8080.*SOCK_STREAM/,
    ],
    ["s = socket.socket()\ns.bind(('', 8080))", /has made a socket, and does not listen on it/],
    ['', /has no socket open/],
  ];
  for (const [source, told] of tried) {
    const dir = t.testdir({ 'server.py': pause.replace('{}', source) });
    const { stdout } = await checkHere(['q1', '--dir', dir, '--only', 'one-line', '--locale', 'en']);
    t.match(stdout.replace(/\s+/g, ' '), told);
  }
});
