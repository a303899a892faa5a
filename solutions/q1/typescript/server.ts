/*
 * Question 1, the server: waits on port 8080 and shows the lines that its client sends.
 *
 * TCP carries a stream of bytes and knows nothing of lines: what one write sent may arrive in several
 * 'data' events, and several writes may arrive as one. A line is what ends with a newline: linesOf
 * keeps what has come of a line until its newline comes.
 */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

const port = Number(process.argv[2] ?? 8080);

const client = await acceptClient();
client.setEncoding('utf8'); // a character whose bytes come in two pieces is put together again
try {
  for await (const line of linesOf(client)) {
    console.log(line);
  }
} catch {
  // The client has left abruptly: the end of the conversation all the same.
}

/** Waits on the port for one client. Node sets SO_REUSEADDR by itself: the port can be used again at once. */
async function acceptClient(): Promise<Socket> {
  const server = createServer().listen(port);
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
