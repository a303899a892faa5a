// The server begins with the network: it listens, then speaks.
import { once } from 'node:events';
import { readSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

const port = Number(process.argv[2] ?? 8080);
const listener = createServer().listen(port, '127.0.0.1');
const [client] = (await once(listener, 'connection')) as [Socket];
listener.close();
const network = createInterface({ input: client })[Symbol.asyncIterator]();
const keyboard = Buffer.alloc(4096);

for (;;) {
  const line = await network.next(); // 5) wait for the client
  if (line.done) break; // the client has left
  console.log(line.value); // 6) show it
  const count = readSync(0, keyboard); // 7) read the keyboard
  if (count === 0) break; // Ctrl-D
  client.write(keyboard.toString('utf8', 0, count)); // 8) send it
}
client.destroy();
