import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { descriptors } from '../../kernel/descriptors.ts';
import { readProc } from '../../kernel/read.ts';
import { readSockets, type TcpSocket } from '../../kernel/sockets.ts';
import type { Environment } from '../../model/environment.ts';
import type { PortHolder } from '../../model/problem.ts';
import { askLsof } from './lsof.ts';

/** A port that is not free. The holder is undefined if its process cannot be identified, such as another user's. */
export interface HeldPort {
  readonly holder: PortHolder | undefined;
}

/** What holds a port of the machine's network; undefined if the port is free. */
export async function findHolder(port: number, environment: Environment): Promise<HeldPort | undefined> {
  const inodes = socketsAt(port).flatMap(({ inode }) => (inode === '0' ? [] : [`socket:[${inode}]`]));
  if (inodes.length > 0) return { holder: holderOf(new Set(inodes)) };
  if (existsSync('/proc/self/net/tcp') || !(await isTaken(port))) return undefined;
  const [listener] = await askLsof({ port }, environment);
  return { holder: listener && { pid: listener.pid, command: listener.command } };
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

/** A command line from /proc as one line of text, without control characters that a terminal would obey. */
function printable(commandLine: string): string {
  const words = Buffer.from(commandLine, 'latin1')
    .toString('utf8')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
