// A program is the same program however it was named, and it has what a person has.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { checkJson } from './checker.ts';
import { absent } from './tools.ts';

const javascript = `const net = require('net');
const listener = net.createServer((client) => client.resume()).listen(8080);
let kept = [];
for (let index = 0; index < 2e5; index += 1) kept.push({ index, text: 'x' + index });
kept = undefined;
`;

t.test('a Node that a script starts sets no clock for its memory', async (t) => {
  const folder = t.testdir({
    'server.cjs': javascript,
    'run.sh': 'cd "$(dirname "$0")" && exec node server.cjs\n',
  });
  const { dialogues } = await checkJson([
    'q1',
    '--only',
    'one-line',
    '--server',
    `sh '${join(folder, 'run.sh')}'`,
  ]);
  t.match(dialogues[0]?.findings[0], { code: 'line-missing', decided: 'at-rest' });
});

const python = { skip: absent('python3') };

t.test('a program finds the libraries of the person who checks it', python, async (t) => {
  const folder = t.testdir({
    course: { 'course.py': 'def shown(line):\n    return line.rstrip()\n' },
    bin: {
      python3: '#!/bin/sh\n[ -n "$LD_LIBRARY_PATH" ] || exit 127\nPATH=$REST\nexec python3 "$@"\n',
    },
    'server.py': `import socket
from course import shown
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('', 8080))
listener.listen()
for line in listener.accept()[0].makefile():
    print(shown(line))
`,
  });
  chmodSync(join(folder, 'bin', 'python3'), 0o755);
  const env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    REST: process.env.PATH ?? '',
    LD_LIBRARY_PATH: '/opt/lib',
    PYTHONPATH: join(folder, 'course'),
    PYTHONUNBUFFERED: '',
  };
  for (const named of [
    ['--dir', folder],
    ['--server', `python3 '${join(folder, 'server.py')}'`],
  ]) {
    const { dialogues } = await checkJson(['q1', '--only', 'one-line', ...named], { env });
    t.match(dialogues, [{ verdict: 'passed' }], named.join(' '));
  }
});
