import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port of this machine at which pages can ask. Disposing it closes every connection. */
export interface DemoListener extends AsyncDisposable {
  readonly server: Server;
  readonly port: number;
}

/**
 * Listens on the loopback of this machine, at a free port or, for 0, at any. To be called before a host is opened: an
 * ordinary user's checker is in a network of its own from then on, which no browser reaches.
 */
export async function listenHere(wanted: number): Promise<DemoListener> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
