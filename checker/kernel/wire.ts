import { close } from 'node:fs';
import type { Libc } from './libc.ts';

/** A frame that crossed the loopback of a network. */
export interface WireFrame {
  /** Seconds and microseconds since 1970, as the kernel stamped the frame. */
  readonly seconds: number;
  readonly microseconds: number;
  readonly bytes: Buffer;
}

/** A tap on the loopback of the network in which it was opened. It does not affect the traffic. */
export interface Wire extends Disposable {
  /** The frames since the last call, in order. The kernel adds a frame when it is sent, so at rest none is missing. */
  readonly drain: () => Iterable<WireFrame>;
  /** The number of frames since the last call that the kernel had no room for. */
  readonly dropped: () => number;
}

const AF_PACKET = 17;
const SOCK_RAW_NONBLOCK = 3 | 0o4000 | 0o2000000;
const ETH_P_ALL_BIG_ENDIAN = 0x0300;
const SOL_SOCKET = 1;
const SO_RCVBUFFORCE = 33;
const SOL_PACKET = 263;
const PACKET_STATISTICS = 6;
const PACKET_IGNORE_OUTGOING = 23;
const SIOCGSTAMP = 0x8906;
const bufferBytes = 8 * 1024 * 1024;

const page = Buffer.alloc(1 << 17);

/** Opens a packet socket (packet(7)) on the current network of this thread; undefined if that is not allowed. */
export function openWire(libc: Libc): Wire | undefined {
  const descriptor = libc.socket(AF_PACKET, SOCK_RAW_NONBLOCK, ETH_P_ALL_BIG_ENDIAN);
  if (descriptor < 0) return undefined;
  // The loopback shows each frame as sent and as received; one of them is enough.
  libc.setsockopt(descriptor, SOL_PACKET, PACKET_IGNORE_OUTGOING, int(1), 4);
  libc.setsockopt(descriptor, SOL_SOCKET, SO_RCVBUFFORCE, int(bufferBytes), 4);
  const stamp = Buffer.alloc(16);
  let open = true;
  return {
    *drain() {
      for (;;) {
        const length = open ? libc.recv(descriptor, page, page.length, 0) : -1;
        if (length < 0) return;
        libc.ioctl(descriptor, SIOCGSTAMP, stamp);
        yield {
          seconds: Number(stamp.readBigInt64LE(0)),
          microseconds: Number(stamp.readBigInt64LE(8)),
          bytes: Buffer.from(page.subarray(0, Number(length))),
        };
      }
    },
    dropped() {
      const counts = Buffer.alloc(8);
      const read = open && libc.getsockopt(descriptor, SOL_PACKET, PACKET_STATISTICS, counts, int(8)) === 0;
      return read ? counts.readUInt32LE(4) : 0;
    },
    [Symbol.dispose]() {
      // Closing waits until no other processor uses the socket, 2 to 13 ms, so it is done on a thread of Node's pool.
      if (open) close(descriptor, () => undefined);
      open = false;
    },
  };
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}
