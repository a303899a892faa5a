import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import t from 'tap';
import { readSockets } from '../../kernel/sockets.ts';
import { releasePort } from './release-port.ts';

const options = existsSync('/proc/self/net/tcp') ? {} : { skip: 'no /proc/net/tcp' };
const ways = [
  { listensAt: '127.0.0.1', callsAt: '127.0.0.1' },
  { listensAt: '::', callsAt: '127.0.0.1' },
  { listensAt: '::1', callsAt: '::1' },
].filter(({ listensAt }) => listensAt !== '::1' || hasAddress('::1'));

for (const { listensAt, callsAt } of ways) {
  t.test(
    `the port of a connection from ${callsAt} to ${listensAt} that is over is released`,
    options,
    async (t) => {
      const port = await closeFirst(listensAt, callsAt);
      const kept = () => readSockets('self').filter(({ localPort }) => localPort === port);
      t.same(
        kept().map(({ state }) => state),
        ['time-wait'],
      );
      let looks = 0;
      const now = () => {
        looks += 1;
        return 0;
      };
      await releasePort(port, { now, signal: new AbortController().signal });
      t.same(kept(), []);
      // Asked once when the wait begins, and after each look at which the port is still kept.
      t.equal(looks, 2);
    },
  );
}

t.test('where the port of the other end is in use again, the system is waited for', options, async (t) => {
  const port = await closeFirst('127.0.0.1', '127.0.0.1');
  const [kept] = readSockets('self').filter(({ localPort }) => localPort === port);
  const holder = createServer().listen(kept?.remotePort, '127.0.0.1');
  await once(holder, 'listening');
  const breaking = new AbortController();
  let looks = 0;
  const now = () => {
    looks += 1;
    if (looks === 4) breaking.abort();
    return 0;
  };
  await t.rejects(releasePort(port, { now, signal: breaking.signal }), /told to stop/);
  t.equal(readSockets('self').filter(({ localPort }) => localPort === port).length, 1);
  holder.close();
});

t.test('a port that the system does not keep is released at once', options, async (t) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await releasePort(port, { now: () => 0, signal: new AbortController().signal });
  t.ok(server.listening);
  server.close();
});

/** Has a server close a connection first, and resolves to the server's port when all of it is over. */
async function closeFirst(listensAt: string, callsAt: string): Promise<number> {
  const server = createServer((connection) => connection.end()).listen(0, listensAt);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const caller = createConnection(port, callsAt);
  caller.resume();
  await once(caller, 'close');
  server.close();
  await once(server, 'close');
  return port;
}

function hasAddress(wanted: string): boolean {
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === wanted));
}
