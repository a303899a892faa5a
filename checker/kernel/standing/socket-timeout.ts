import { type OpenDescriptor, type SocketCalls, withCopy } from './copy-descriptor.ts';

const SOL_SOCKET = 1;
const SO_RCVTIMEO = 20;
const SO_SNDTIMEO = 21;

/** A call that blocks on a socket. */
export interface BlockedCall extends OpenDescriptor {
  readonly reads: boolean;
}

/**
 * Milliseconds after which the kernel gives up a call that blocks on a socket, as set with `setsockopt(SO_RCVTIMEO)`
 * (socket(7)). /proc does not show it, so the socket itself is asked. Undefined if the kernel refuses.
 */
export function socketTimeout(
  libc: SocketCalls,
  { reads, ...socket }: BlockedCall,
): number | 'none' | undefined {
  return withCopy(libc, socket, (copy) => {
    const time = Buffer.alloc(16);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(time.length);
    const result = libc.getsockopt(copy, SOL_SOCKET, reads ? SO_RCVTIMEO : SO_SNDTIMEO, time, length);
    if (result !== 0) return undefined;
    const ms = Number(time.readBigInt64LE(0)) * 1000 + Number(time.readBigInt64LE(8)) / 1000;
    return ms > 0 ? ms : 'none';
  });
}
