import { once } from 'node:events';
import { createConnection } from 'node:net';
import { readSockets, type TcpSocket } from '../../kernel/sockets.ts';
import { pause, turn, type WaitForOptions, waitFor } from '../wait-for.ts';

/**
 * Makes the system release a port. After a connection that the server closed first, the system keeps the port for a
 * minute, in which a server without SO_REUSEADDR cannot bind it. Where the minute cannot be cut short, it is waited
 * for. Returns at once on a system without /proc.
 */
export async function releasePort(
  port: number,
  { now, signal }: Required<Pick<WaitForOptions, 'now' | 'signal'>>,
): Promise<void> {
  const name = `the system to release port ${port}`;
  const kept = () =>
    readSockets('self').filter(({ localPort, inode }) => localPort === port && inode === '0');
  const between = async (look: number) => {
    await Promise.all(kept().filter(isOver).map(knock));
    if (look > 0) await pause(100);
  };
  await waitFor(() => kept().length === 0, { name, now, signal, between });
}

/** Whether this is what the system keeps of a connection within this machine that is over. */
function isOver({ state, remoteAddress }: TcpSocket): boolean {
  return state === 'time-wait' && (remoteAddress.startsWith('127.') || remoteAddress === '::1');
}

/**
 * Asks for a connection from the port where the other end of an old one was. The kernel answers with an acknowledgement
 * of the old connection, our end with a reset, and at a reset the kernel forgets what it kept (unless tcp_rfc1337 of
 * tcp(7) forbids it). On loopback all that has happened when connect(2) returns.
 */
async function knock({ localPort, remoteAddress, remotePort }: TcpSocket): Promise<void> {
  const caller = createConnection({
    host: remoteAddress,
    port: localPort,
    localAddress: remoteAddress,
    localPort: remotePort,
  });
  // The port of the other end may be in use again, and the connection may have been refused already.
  const closed = once(caller, 'close').catch(() => undefined);
  // Node calls connect(2) in its next tick.
  await turn();
  caller.destroy();
  await closed;
}
