import type { HeldSocket } from '../model/standing.ts';
import { descriptors } from './descriptors.ts';
import type { Proc } from './proc.ts';
import { readProc } from './read.ts';
import { parseSockets, type TcpSocket } from './sockets.ts';

/**
 * The network sockets that processes have open. One that is in no table of the kernel was created, and neither bound
 * nor connected: nothing shows of which kind it is.
 */
export function heldSockets(processes: readonly number[], proc: Proc): readonly HeldSocket[] {
  const [first] = processes;
  if (first === undefined) return [];
  const open = processes.flatMap((pid) => [...descriptors(pid, proc).values()]);
  const inodes = new Set(open.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []));
  const table = (name: string) => readProc(`/proc/${first}/net/${name}`) ?? '';
  const tcp = [...parseSockets(table('tcp')), ...parseSockets(table('tcp6'))];
  const udp = [...parseSockets(table('udp')), ...parseSockets(table('udp6'))];
  const others = ['unix', 'netlink', 'packet', 'raw'].map(table).join('\n').split(/\s+/);
  return [...inodes].flatMap((inode): readonly HeldSocket[] => {
    const ofTcp = tcp.find((socket) => socket.inode === inode);
    if (ofTcp) return [tcpSocket(ofTcp)];
    const ofUdp = udp.find((socket) => socket.inode === inode);
    if (ofUdp) return [{ kind: 'udp', port: ofUdp.localPort }];
    return others.includes(inode) ? [] : [{ kind: 'idle' }];
  });
}

function tcpSocket({ state, localPort, remoteAddress, remotePort }: TcpSocket): HeldSocket {
  if (state === 'listening') return { kind: 'listening', port: localPort };
  const remote = `${remoteAddress}:${remotePort}`;
  return { kind: state === 'syn-sent' ? 'calling' : 'connected', remote };
}
