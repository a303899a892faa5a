// Le client commence par le réseau : il écoute, puis parle.
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
  const line = await network.next(); // 3) attendre le serveur
  if (line.done) break; // le serveur est parti
  console.log(line.value); // 4) afficher
  const count = readSync(0, keyboard); // 1) lire le clavier
  if (count === 0) break; // Ctrl-D
  server.write(keyboard.toString('utf8', 0, count)); // 2) envoyer
}
server.destroy();
