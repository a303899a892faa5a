import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A server at a port of this machine's loopback. */
export interface Listening extends AsyncDisposable {
  readonly port: number;
  /** How many connections came. */
  count(): number;
}

/** Listens on this machine's loopback, where no program of a sandbox may come, and counts the connections. */
export async function listen(): Promise<Listening> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    count: () => connections,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
