/*
 * Question 4, the server: sends and receives at the same time, one process for each direction.
 *
 * fork starts this same file a second time, with the word 'receives', and the connection is handed over
 * to that child in a message. Both processes then hold the connection, and each keeps to its own
 * direction: the parent sends what is typed, the child shows what arrives.
 *
 * Once the connection stands nothing tells a server from a client: but for acceptClient, this is the
 * client's code.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

const port = Number(process.argv[2] ?? 8080);

if (process.argv[2] === 'receives') {
  await receive();
} else {
  await talk(await acceptClient());
}

/** The parent: from the keyboard to the network, until Ctrl-D. */
async function talk(connection: Socket): Promise<void> {
  // The child is not given the keyboard: two readers would steal each other's lines.
  const child = fork(fileURLToPath(import.meta.url), ['receives'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send('connection', connection, { keepOpen: true }); // keepOpen: the parent goes on using it

  // A child that ends well has shown all that the other side had to say: that side may have closed its
  // keyboard and still listen, or have left. Only sending will tell: then the connection is in error.
  child.on('exit', (code) => {
    if (code !== 0 || child.killed) process.exit();
  });
  // Whatever ends the parent, its child ends first: no orphan.
  function leave(): void {
    if (!child.kill()) process.exit();
  }
  connection.on('error', leave);
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);

  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    connection.write(`${line}\n`);
  }
  connection.end(); // Ctrl-D: this direction is finished; the program ends when the other is, too
}

/** The child: from the network to the screen, until the other side has finished. */
async function receive(): Promise<void> {
  process.on('disconnect', () => process.exit()); // the parent is no more
  const [, connection] = (await once(process, 'message')) as [string, Socket];
  // Otherwise Node would answer the end of this direction by shutting down the parent's.
  connection.allowHalfOpen = true;
  try {
    for await (const line of linesOf(connection.setEncoding('utf8'))) {
      console.log(line);
    }
    process.exit(0);
  } catch {
    process.exit(1); // the other side has left abruptly
  }
}

/**
 * Waits on the port for one client. pauseOnConnect: the parent never reads the connection, it would steal its
 * child's lines. Node sets SO_REUSEADDR by itself: the port can be used again at once.
 */
async function acceptClient(): Promise<Socket> {
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }).listen(port);
  server.on('error', (error) => {
    console.error(`server: cannot use port ${port}: ${error.message}`);
    process.exit(1);
  });
  const [client] = (await once(server, 'connection')) as [Socket];
  server.close(); // no other client is accepted; the conversation goes on
  return client;
}

/** Cuts a stream of text into lines. The last line of all may lack its newline: it is a line all the same. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') {
    yield rest;
  }
}
