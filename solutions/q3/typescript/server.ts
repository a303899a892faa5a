/*
 * Question 3, the server: listens first, then speaks, then listens again.
 *
 * If it began with its keyboard, nothing would be shown before both had typed. If the client began
 * by listening, both would wait for a line that nobody sends: a deadlock.
 *
 * Node would rather wait for everything at the same time. The alternation of this question wants the
 * contrary: while it waits for the keyboard, the program does nothing else. That is what readSync does
 * (question 4 is where both are heard at once). A line that comes early waits for its turn.
 */
import { once } from 'node:events';
import { readSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';

const port = Number(process.argv[2] ?? 8080);

const client = await acceptClient();
client.on('error', () => {}); // an error is known here already, by a send or by the network that fails
const keyboard = linesOf(typedText());
// destroyOnReturn: the end of what we receive must not close what we send.
const network = linesOf(client.setEncoding('utf8').iterator({ destroyOnReturn: false }));

try {
  for (;;) {
    const received = await network.next(); // 5) wait for a line from the client
    if (received.done) break; // the client has left
    console.log(received.value); // 6) show it
    const typed = await keyboard.next(); // 7) read a line at the keyboard
    if (typed.done) break; // Ctrl-D
    await send(typed.value); // 8) send it
  }
} catch {
  // The client has left abruptly: the end of the conversation all the same.
}
client.destroy();

/** Sends a line, and returns when the kernel has it. */
async function send(line: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    client.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

/** Waits on the port for one client. Node sets SO_REUSEADDR by itself: the port can be used again at once. */
async function acceptClient(): Promise<Socket> {
  const server = createServer({ allowHalfOpen: true }).listen(port);
  server.on('error', (error) => {
    console.error(`server: cannot use port ${port}: ${error.message}`);
    process.exit(1);
  });
  const [client] = (await once(server, 'connection')) as [Socket];
  server.close(); // no other client is accepted; the conversation goes on
  return client;
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
