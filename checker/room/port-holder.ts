import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { readProc } from '../kernel/read.ts';
import { readSockets, type TcpSocket } from '../kernel/sockets.ts';
import { descriptors } from '../kernel/standing.ts';
import type { Environment } from '../model/environment.ts';
import type { PortHolder } from '../model/problem.ts';
import { askLsof } from './lsof.ts';
import { pause, type WaitForOptions, waitFor } from './wait-for.ts';

/**
 * Waits until the system gives a port free again. It keeps the port for a minute after a connection that the server was
 * the first to close, and a server without SO_REUSEADDR cannot have it until then. Where /proc does not tell, no wait.
 */
export async function waitUntilReleased(
  port: number,
  { now, signal }: Required<Pick<WaitForOptions, 'now' | 'signal'>>,
): Promise<void> {
  const name = `the system to release port ${port}`;
  const isReleased = () => socketsAt(port).every(({ inode }) => inode !== '0');
  await waitFor(isReleased, { name, now, signal, between: () => pause(100) });
}

/** The process that listens on a port of the machine's network; undefined when the port is free. */
export async function findHolder(
  port: number,
  environment: Environment,
): Promise<PortHolder | 'by somebody' | undefined> {
  const inodes = socketsAt(port).flatMap(({ inode }) => (inode === '0' ? [] : [`socket:[${inode}]`]));
  if (inodes.length > 0) return holderOf(new Set(inodes)) ?? 'by somebody';
  if (existsSync('/proc/self/net/tcp') || !(await isTaken(port))) return undefined;
  const [listener] = await askLsof({ port }, environment);
  return listener ? { pid: listener.pid, command: listener.command } : 'by somebody';
}

function socketsAt(port: number): readonly TcpSocket[] {
  return readSockets('self').filter(({ localPort }) => localPort === port);
}

async function isTaken(port: number): Promise<boolean> {
  const server = createServer().listen(port);
  try {
    await once(server, 'listening');
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  } finally {
    server.close();
  }
}

function holderOf(inodes: ReadonlySet<string>): PortHolder | undefined {
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    if ([...descriptors(pid).values()].some((inode) => inodes.has(inode))) {
      return { pid, command: printable(readProc(`/proc/${pid}/cmdline`) ?? '') };
    }
  }
  return undefined;
}

/** A command line of /proc as one line of text: no control character of it reaches a terminal. */
function printable(commandLine: string): string {
  const words = Buffer.from(commandLine, 'latin1')
    .toString('utf8')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
