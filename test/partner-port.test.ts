import t from 'tap';
import { check } from './checker.ts';

const python = `import socket
line = socket.create_connection(('127.0.0.1', 5000))
try:
    while True:
        line.sendall((input() + '\\n').encode())
except EOFError:
    line.close()
`;

const javascript = `import { connect } from 'node:net';
const server = connect(5000, '127.0.0.1');
process.stdin.pipe(server);
server.on('error', (error) => { console.error(error.message); process.exit(1); });
`;

t.test('--port reaches the server that stands in for that of question 1', async (t) => {
  for (const files of [{ 'client.py': python }, { 'client.mjs': javascript }]) {
    const folder = t.testdir(files);
    const { code, stdout } = await check([
      'q2',
      '--dir',
      folder,
      '--port',
      '5000',
      '--only',
      'with-own-server',
    ]);
    t.equal(code, 0, stdout);
  }
});
