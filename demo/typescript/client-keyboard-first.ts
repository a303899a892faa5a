// The client begins with its keyboard: it speaks, then listens.
import { once } from 'node:events';
import { readSync } from 'node:fs';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

const port = Number(process.argv[2] ?? 8080);
const server = connect(port, '127.0.0.1');
await once(server, 'connect');
const network = createInterface({ input: server })[Symbol.asyncIterator]();
const keyboard = Buffer.alloc(4096);

for (;;) {
  const count = readSync(0, keyboard); // 1) read the keyboard
  if (count === 0) break; // Ctrl-D
  server.write(keyboard.toString('utf8', 0, count)); // 2) send it
  const line = await network.next(); // 3) wait for the server
  if (line.done) break; // the server has left
  console.log(line.value); // 4) show it
}
server.destroy();
