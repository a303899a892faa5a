// The lines at which real programs wait, and that locating them does not disturb the programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { checkJsonHere } from './check-here.ts';
import { root } from './checker.ts';
import { java, places, play, python, shown } from './places.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

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

/** Programs that break in a function that `go` calls, each in a line of its own. */
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

t.test('a program that cannot be asked gets the same finding', python, async (t) => {
  const deaf = 'import signal; signal.signal(50, signal.SIG_IGN)\n';
  const all = [
    ['q3/both-read-first', 'client-first'],
    ['q3/keyboard-in-place-of-network', 'client-first'],
    ['q4/both-still-alternate', 'client-speaks'],
  ] as const;
  for (const [name, id] of shareOf('programs that cannot be asked', all, ([name]) => name)) {
    const files = ['server.py', 'client.py'].map((file) => {
      const text = readFileSync(join(root, 'fixtures/submissions', name, file), 'utf8');
      return [file, text] as const;
    });
    const told = async (prefix: string) => {
      const folder = t.testdir(Object.fromEntries(files.map(([file, text]) => [file, prefix + text])));
      const words = [name.slice(0, 2), '--only', id, '--seed', 'fixed', '--dir', folder];
      const [dialogue] = (await checkJsonHere(words)).dialogues;
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

t.test('no program is located when all goes well, and never the solution', python, async (t) => {
  const solution = await checkJsonHere(['q1', '--only', 'one-line', '--solution', '--language', 'python']);
  t.notOk(solution.dialogues.some(({ transcript }) => transcript.some(({ event }) => event === 'stood')));

  const client = 'import socket\nsocket.create_connection(("127.0.0.1", 8080)).recv(1)\n';
  const server = readFileSync('solutions/q3/python/server.py', 'utf8');
  const folder = t.testdir({ 'client.py': client, 'server.py': server });
  const { dialogues } = await checkJsonHere(['q3', '--only', 'reference-server', '--dir', folder]);
  const [dialogue] = dialogues;
  t.same(dialogue && places(dialogue), [
    'server | waits for a line from the client',
    'client.py | socket.create_connection(("127.0.0.1", 8080)).recv(1) | waits for a line from the server',
  ]);
});
