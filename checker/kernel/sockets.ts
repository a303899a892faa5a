import { readProc } from './read.ts';

/** A TCP socket of a network. Queues in bytes: `sending` not yet acknowledged, `receiving` not yet read. */
export interface TcpSocket {
  readonly inode: string;
  readonly localPort: number;
  readonly remotePort: number;
  readonly state: TcpState;
  readonly sending: number;
  /** For a listening socket: connections that wait to be accepted. */
  readonly receiving: number;
}

const states = {
  '01': 'established',
  '02': 'syn-sent',
  '03': 'syn-received',
  '04': 'fin-wait-1',
  '05': 'fin-wait-2',
  '06': 'time-wait',
  '07': 'close',
  '08': 'close-wait',
  '09': 'last-ack',
  '0A': 'listening',
  '0B': 'closing',
  '0C': 'syn-received',
} as const;

type TcpState = (typeof states)[keyof typeof states];

/** All TCP sockets, IPv4 and IPv6, of the network that a process is in. */
export function readSockets(pid: number | 'self'): readonly TcpSocket[] {
  return [
    ...parseSockets(readProc(`/proc/${pid}/net/tcp`) ?? ''),
    ...parseSockets(readProc(`/proc/${pid}/net/tcp6`) ?? ''),
  ];
}

/** The text of `/proc/PID/net/tcp` or `tcp6` (Documentation/networking/proc_net_tcp.rst). */
export function parseSockets(text: string): readonly TcpSocket[] {
  const [, ...rows] = text.split('\n');
  return rows.flatMap((row) => {
    const [, local, remote, state, queues, , , , , inode] = row.trim().split(/\s+/);
    if (local === undefined || remote === undefined || queues === undefined || inode === undefined) return [];
    const [sending, receiving] = queues.split(':');
    return [
      {
        inode,
        localPort: port(local),
        remotePort: port(remote),
        state: states[state as keyof typeof states] ?? 'close',
        sending: Number.parseInt(sending ?? '0', 16),
        receiving: Number.parseInt(receiving ?? '0', 16),
      },
    ];
  });
}

function port(address: string): number {
  return Number.parseInt(address.slice(address.lastIndexOf(':') + 1), 16);
}
