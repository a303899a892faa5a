/*
 * Question 3, the client: speaks first, then listens, then speaks again.
 *
 * Node would rather wait for everything at the same time. The alternation of this question wants the
 * contrary: while it waits for the keyboard, the program does nothing else. That is what readSync does
 * (question 4 is where both are heard at once). A line that comes early waits for its turn.
 */
import { once } from 'node:events';
import { readSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

const port = Number(process.argv[2] ?? 8080);

const server = await connectToServer();
server.on('error', () => {}); // an error is known here already, by a send or by the network that fails
const keyboard = linesOf(typedText());
// destroyOnReturn: the end of what we receive must not close what we send.
const network = linesOf(server.setEncoding('utf8').iterator({ destroyOnReturn: false }));

try {
  for (;;) {
    const typed = await keyboard.next(); // 1) read a line at the keyboard
    if (typed.done) break; // Ctrl-D
    await send(typed.value); // 2) send it
    const received = await network.next(); // 3) wait for a line from the server
    if (received.done) break; // the server has left
    console.log(received.value); // 4) show it
  }
} catch {
  // The server has left abruptly: the end of the conversation all the same.
}
server.destroy();

/** Sends a line, and returns when the kernel has it. */
async function send(line: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

/** Calls the server on this machine. */
async function connectToServer(): Promise<Socket> {
  const server = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  try {
    await once(server, 'connect');
  } catch (error) {
    console.error(`client: no server on port ${port}: ${(error as Error).message}`);
    process.exit(1);
  }
  return server;
}

/** What is typed, as it comes. It blocks the whole program: see above. */
async function* typedText(): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(4096);
  const keyboard = 0;
  for (let count = readSync(keyboard, bytes); count > 0; count = readSync(keyboard, bytes)) {
    yield decoder.decode(bytes.subarray(0, count), { stream: true });
  }
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
