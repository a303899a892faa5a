/*
 * Question 2, the client: sends each line that is typed to the server, at once.
 *
 * Node waits for everything at the same time: while the loop below awaits the keyboard, the events
 * of the connection still come.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const port = Number(process.argv[2] ?? 8080);

const server = await connectToServer();
server.on('error', () => process.exit()); // the server has left abruptly
server.on('end', () => process.exit()); // the server has left, perhaps while nobody types
server.resume(); // whatever it says is not for this client, but 'end' comes only to those who read

for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
  // The newline is part of what is sent: without it, nobody could tell where a line ends.
  server.write(`${line}\n`);
}
server.end(() => server.destroy()); // Ctrl-D: once all is sent, hang up

/** Calls the server on this machine. */
async function connectToServer(): Promise<Socket> {
  const server = connect(port, '127.0.0.1');
  try {
    await once(server, 'connect');
  } catch (error) {
    console.error(`client: no server on port ${port}: ${(error as Error).message}`);
    process.exit(1);
  }
  return server;
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
