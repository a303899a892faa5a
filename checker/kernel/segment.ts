/** A TCP segment, as captured on the loopback. Sequence numbers count bytes, modulo 2³². */
export interface Segment {
  readonly fromPort: number;
  readonly toPort: number;
  readonly sequence: number;
  readonly syn: boolean;
  readonly fin: boolean;
  readonly reset: boolean;
  /** The sender asks for it to be handed over at once: the end of what it wrote. */
  readonly push: boolean;
  readonly bytes: Buffer;
}

const etherHeader = 14;
const TCP = 6;

/** Reads an Ethernet frame with IPv4 or IPv6; undefined if it has no TCP segment. */
export function parseSegment(frame: Buffer): Segment | undefined {
  const ip = frame.subarray(etherHeader);
  switch (frame.length > etherHeader ? frame.readUInt16BE(12) : 0) {
    case 0x0800:
      return ip[9] === TCP
        ? tcp(ip.subarray(((ip[0] ?? 0) & 15) * 4, ip.readUInt16BE(2) || undefined))
        : undefined;
    case 0x86dd:
      return ip[6] === TCP ? tcp(ip.subarray(40, 40 + ip.readUInt16BE(4) || undefined)) : undefined;
    default:
      return undefined;
  }
}

function tcp(packet: Buffer): Segment | undefined {
  if (packet.length < 20) return undefined;
  const flags = packet[13] ?? 0;
  return {
    fromPort: packet.readUInt16BE(0),
    toPort: packet.readUInt16BE(2),
    sequence: packet.readUInt32BE(4),
    syn: (flags & 2) !== 0,
    fin: (flags & 1) !== 0,
    reset: (flags & 4) !== 0,
    push: (flags & 8) !== 0,
    bytes: packet.subarray(((packet[12] ?? 0) >> 4) * 4),
  };
}
