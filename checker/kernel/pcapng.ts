import type { WireFrame } from './wire.ts';

/** The frames that crossed the wire in one dialogue. */
export interface Capture {
  /** Wireshark shows it as the name of the interface. */
  readonly name: string;
  readonly frames: readonly WireFrame[];
}

const LINKTYPE_ETHERNET = 1;
const utf8 = (text: string) => Buffer.from(text, 'utf8');

/**
 * A capture file for Wireshark. Each dialogue is an interface of its own, because all dialogues use the same addresses
 * and ports and could not be told apart on one. The format is pcapng (IETF draft-ietf-opsawg-pcapng).
 */
export function pcapng(captures: readonly Capture[]): Buffer {
  const blocks = [sectionHeader()];
  for (const { name } of captures) blocks.push(interfaceDescription(name));
  for (const [index, { frames }] of captures.entries()) {
    for (const frame of frames) blocks.push(enhancedPacket(index, frame));
  }
  return Buffer.concat(blocks);
}

function sectionHeader(): Buffer {
  const body = Buffer.alloc(16);
  body.writeUInt32LE(0x1a2b3c4d, 0);
  body.writeUInt16LE(1, 4);
  body.writeBigInt64LE(-1n, 8);
  return block(0x0a0d0d0a, body);
}

function interfaceDescription(name: string): Buffer {
  const body = Buffer.alloc(8);
  body.writeUInt16LE(LINKTYPE_ETHERNET, 0);
  const ifName = 2;
  return block(1, Buffer.concat([body, option(ifName, utf8(name)), option(0, Buffer.alloc(0))]));
}

function enhancedPacket(index: number, { seconds, microseconds, bytes }: WireFrame): Buffer {
  const time = BigInt(seconds) * 1_000_000n + BigInt(microseconds);
  const head = Buffer.alloc(20);
  head.writeUInt32LE(index, 0);
  head.writeUInt32LE(Number(time >> 32n), 4);
  head.writeUInt32LE(Number(time & 0xffffffffn), 8);
  head.writeUInt32LE(bytes.length, 12);
  head.writeUInt32LE(bytes.length, 16);
  return block(6, Buffer.concat([head, padded(bytes)]));
}

function option(code: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(code, 0);
  head.writeUInt16LE(value.length, 2);
  return Buffer.concat([head, padded(value)]);
}

/** A block has its length at both ends, so that it can be read backwards. */
function block(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  const length = Buffer.alloc(4);
  head.writeUInt32LE(type, 0);
  head.writeUInt32LE(body.length + 12, 4);
  length.writeUInt32LE(body.length + 12);
  return Buffer.concat([head, body, length]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
