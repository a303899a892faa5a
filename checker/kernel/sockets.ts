import { type Read, readProc } from './read.ts';

/** A TCP socket. Queues are in bytes: `sending` is not yet acknowledged, `receiving` not yet read. */
export interface TcpSocket {
  readonly inode: string;
  readonly localAddress: string;
  readonly localPort: number;
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly state: TcpState;
  readonly sending: number;
  /** For a listening socket: the number of connections to accept. */
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

/** All TCP sockets, IPv4 and IPv6, in the network of a process. */
export function readSockets(pid: number | 'self', read: Read = readProc): readonly TcpSocket[] {
  return [
    ...parseSockets(read(`/proc/${pid}/net/tcp`) ?? ''),
    ...parseSockets(read(`/proc/${pid}/net/tcp6`) ?? ''),
  ];
}

/** Reads the text of `/proc/PID/net/tcp` or `tcp6` (Documentation/networking/proc_net_tcp.rst). */
export function parseSockets(text: string): readonly TcpSocket[] {
  const [, ...rows] = text.split('\n');
  return rows.flatMap((row) => {
    const [, local, remote, state, queues, , , , , inode] = row.trim().split(/\s+/);
    if (local === undefined || remote === undefined || queues === undefined || inode === undefined) return [];
    const [sending, receiving] = queues.split(':');
    return [
      {
        inode,
        // Decoded on demand: a look parses every socket and asks for the address of listening sockets only.
        get localAddress() {
          return addressOf(local);
        },
        localPort: port(local),
        get remoteAddress() {
          return addressOf(remote);
        },
        remotePort: port(remote),
        state: states[state as keyof typeof states] ?? 'close',
        sending: Number.parseInt(sending ?? '0', 16),
        receiving: Number.parseInt(receiving ?? '0', 16),
      },
    ];
  });
}

/**
 * Whether a socket has an address at which this machine can reach itself. Debian maps a machine's own name to
 * 127.0.1.1, so a program may listen there in good faith.
 */
export function isLocal({ localAddress }: TcpSocket): boolean {
  return isUsual({ localAddress }) || localAddress === '::1' || localAddress.startsWith('127.');
}

/** Whether a connection to 127.0.0.1 reaches a socket with this address. */
export function isUsual({ localAddress }: Pick<TcpSocket, 'localAddress'>): boolean {
  return ['0.0.0.0', '127.0.0.1', '::'].includes(localAddress);
}

/**
 * Whether data or a change of state may still be on its way to or from a socket: unacknowledged bytes may not have
 * arrived, and some states last for a packet's round trip. A reset is not acknowledged and its sender's socket is gone,
 * so a socket without its other end has a reset on its way.
 */
export function isUnderWay(socket: TcpSocket, all: readonly TcpSocket[]): boolean {
  if (socket.state === 'listening') return false;
  const passing = ['syn-sent', 'syn-received', 'fin-wait-1', 'closing', 'last-ack'].includes(socket.state);
  if (passing || socket.sending > 0) return true;
  return socket.state === 'established' && isWithin(socket) && !all.some((one) => isOtherEnd(one, socket));
}

/** Whether both ends of the connection are on this machine. */
function isWithin({ localAddress, remoteAddress }: TcpSocket): boolean {
  return remoteAddress === localAddress || remoteAddress.startsWith('127.');
}

/** Whether two sockets are the ends of one connection. */
export function isOtherEnd(one: TcpSocket, other: TcpSocket): boolean {
  return one.localPort === other.remotePort && one.remotePort === other.localPort;
}

/**
 * Decodes 32-bit words in hexadecimal, each in the machine's byte order: `0100007F` is 127.0.0.1. An IPv4 address
 * mapped into IPv6 is given as IPv4.
 */
function addressOf(local: string): string {
  const words = local.slice(0, local.lastIndexOf(':')).match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) =>
    [...word.matchAll(/../g)].map(([byte]) => Number.parseInt(byte, 16)).reverse(),
  );
  const dotted = bytes.slice(-4).join('.');
  if (words.length === 1 || (words[2] === 'FFFF0000' && /^0+$/.test(local.slice(0, 16)))) return dotted;
  const last = bytes.at(-1) ?? 0;
  if (bytes.slice(0, -1).every((byte) => byte === 0) && last < 2) return last === 0 ? '::' : '::1';
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0)).toString(16),
  );
  return groups.join(':');
}

function port(address: string): number {
  return Number.parseInt(address.slice(address.lastIndexOf(':') + 1), 16);
}
