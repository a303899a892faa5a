import { TextDecoder } from 'node:util';
import { parseSegment, type Segment } from '../../kernel/segment.ts';
import type { Wire, WireFrame } from '../../kernel/wire.ts';
import type { Role } from '../../model/actor.ts';
import { type Cap, connectionBytes, createCap } from './cap.ts';
import type { Recorder } from './recorder.ts';

/**
 * Records what programs put on the wire, and the end of a connection between two programs. The peer records its own
 * traffic and the ends that it sees.
 */
export interface Wiretap {
  /** Records everything that has crossed the wire so far. */
  readonly listen: () => void;
  /** Every frame of the dialogue so far, for a capture file. */
  readonly frames: readonly WireFrame[];
  /** True if nothing was missed: the kernel had room for every frame, and no program exceeded the cap. */
  readonly isWhole: boolean;
}

interface Direction {
  readonly role: Role;
  readonly decoder: TextDecoder;
  readonly cap: Cap;
  /** The sequence number of the next byte; earlier bytes have been recorded. */
  next: number;
  /** This side has sent its end. */
  closed?: true;
}

interface WiretapOptions {
  readonly recorder: Recorder;
  /** The roles that programs play. */
  readonly programs: ReadonlySet<Role>;
  /** Called for a program that sends more than the cap to another program; ends it. */
  readonly flooded: (role: Role) => Promise<void>;
}

/** Creates a wiretap. It stops reading and keeping frames when a program exceeds the cap. */
export function createWiretap(wire: Wire, { recorder, programs, flooded }: WiretapOptions): Wiretap {
  const frames: WireFrame[] = [];
  const directions = new Map<string, Direction>();
  const betweenPrograms = programs.size === 2;
  let dropped = 0;
  let isOver = false;

  const begin = (key: string, role: Role, next: number) =>
    directions.set(key, {
      role,
      next,
      decoder: new TextDecoder('utf-8', { ignoreBOM: true }),
      cap: createCap(connectionBytes),
    });

  function hear(segment: Segment): void {
    const { fromPort, toPort, sequence, bytes } = segment;
    const key = `${fromPort}>${toPort}`;
    const back = directions.get(`${toPort}>${fromPort}`);
    if (segment.syn) {
      // The first SYN asks for the connection, so its sender is the client.
      begin(key, back?.role === 'client' ? 'server' : 'client', (sequence + 1) >>> 0);
      return;
    }
    if (segment.reset && back?.role === 'client' && !directions.has(key) && programs.has('client')) {
      recorder.record({ event: 'refused', actor: 'client', port: fromPort });
    }
    const direction = directions.get(key);
    if (!direction) return;
    if (bytes.length > 0) take(direction, { sequence, bytes });
    if ((segment.fin || segment.reset) && betweenPrograms && !direction.closed) {
      direction.closed = true;
      recorder.record({ event: 'closed', actor: direction.role, what: 'connection' });
    }
  }

  function take(direction: Direction, { sequence, bytes }: Pick<Segment, 'sequence' | 'bytes'>): void {
    const known = (direction.next - sequence) >>> 0;
    const fresh = known < 2 ** 31 ? bytes.subarray(known) : bytes;
    direction.next = (sequence + bytes.length) >>> 0;
    direction.cap.take(fresh);
    const text = direction.decoder.decode(fresh, { stream: true });
    if (text !== '' && programs.has(direction.role))
      recorder.record({ event: 'sent', actor: direction.role, text });
    if (!direction.cap.isFull) return;
    isOver = true;
    // For traffic to the peer, the peer counts.
    if (!betweenPrograms) return;
    recorder.record({ event: 'flooded', actor: direction.role, bytes: direction.cap.bytes });
    void flooded(direction.role);
  }

  let listening = false;
  return {
    frames,
    get isWhole() {
      return dropped === 0 && !isOver;
    },
    listen() {
      // Recording an event listens first, so that a sent text is recorded before it is shown.
      if (listening || isOver) return;
      listening = true;
      let heard = 0;
      for (const frame of wire.drain()) {
        heard += 1;
        frames.push(frame);
        const segment = parseSegment(frame.bytes);
        if (segment) hear(segment);
        if (isOver) break;
      }
      // Frames are dropped only while others fill the buffer, so the counter is read only after frames.
      if (heard > 0) dropped += wire.dropped();
      listening = false;
    },
  };
}
