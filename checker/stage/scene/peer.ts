import { connect, createServer, type Server, type Socket } from 'node:net';
import { TextDecoder } from 'node:util';
import { otherRole, type Role } from '../../model/actor.ts';
import type { Room } from '../../room/room.ts';
import { connectionBytes, createCap } from './cap.ts';
import type { Recorder } from './recorder.ts';

/** The checker's own end of a TCP connection. Each `send` makes its own segment. */
export interface Peer extends Disposable {
  readonly role: Role;
  /** Everything sent has been handed to the kernel, also the end of the connection. */
  readonly flushed: boolean;
  readonly connected: boolean;
  /** `host` is an address of this machine. */
  readonly connect: (port: number, host: string) => Promise<void>;
  readonly listen: (port: number) => Promise<void>;
  readonly send: (bytes: Buffer) => void;
  readonly close: () => void;
}

interface PeerOptions {
  readonly room: Room;
  readonly recorder: Recorder;
  /** Called for a program that sends without end, while its connection is not read; ends the program. */
  readonly flooded: (role: Role) => Promise<void>;
}

/** Creates the peer that plays a role. It accepts any number of connections and sends on the last one. */
export function createPeer(role: Role, { room, recorder, flooded }: PeerOptions): Peer {
  let server: Server | undefined;
  let socket: Socket | undefined;
  let pending = 0;
  const program = otherRole(role);
  const sockets = new Set<Socket>();

  const follow = (made: Socket) => {
    socket = made;
    sockets.add(made);
    made.setNoDelay(true);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const cap = createCap(connectionBytes);
    made.on('data', (piece) => {
      if (cap.isFull) return;
      cap.take(piece);
      const text = decoder.decode(piece, { stream: true });
      if (text !== '') recorder.record({ event: 'received', actor: role, text });
      if (!cap.isFull) return;
      recorder.record({ event: 'flooded', actor: program, bytes: cap.bytes });
      made.pause();
      void flooded(program).then(() => made.resume());
    });
    let open = true;
    const closed = () => {
      if (open) recorder.record({ event: 'closed', actor: program, what: 'connection' });
      open = false;
    };
    made.on('end', closed);
    made.on('error', closed);
  };

  return {
    role,
    get flushed() {
      return pending === 0;
    },
    get connected() {
      return socket !== undefined && !socket.destroyed;
    },
    async connect(port, host) {
      const connecting = await room.insideNetwork(() => {
        const made = connect({ host, port, allowHalfOpen: true });
        follow(made);
        return { settled: settled(made, 'connect') };
      });
      try {
        await connecting.settled;
        recorder.record({ event: 'connected', actor: role, port });
      } catch {
        // The program no longer listens. `follow` has recorded that it closed, and the dialogue goes on to fail.
      }
    },
    async listen(port) {
      const listening = await room.insideNetwork(() => {
        server = createServer({ allowHalfOpen: true }).listen(port);
        server.on('connection', (made) => {
          follow(made);
          recorder.record({ event: 'connected', actor: program, port });
        });
        return { settled: settled(server, 'listening') };
      });
      await listening.settled;
      recorder.record({ event: 'listening', actor: role, port });
    },
    send(bytes) {
      if (!socket?.writable) return;
      pending += 1;
      // Recorded first, because an answer may be on the wire before this thread continues.
      recorder.record({ event: 'sent', actor: role, text: bytes.toString('utf8') });
      socket.write(bytes, () => {
        pending -= 1;
      });
    },
    close() {
      server?.close();
      if (!socket || socket.destroyed) return;
      recorder.record({ event: 'closed', actor: role, what: 'connection' });
      pending += 1;
      socket.once('close', () => {
        pending -= 1;
      });
      socket.destroySoon();
    },
    [Symbol.dispose]() {
      for (const made of sockets) made.destroy();
      server?.close();
    },
  };
}

/**
 * Resolves at an event. Attached in the turn in which the socket was created, because on the loopback the event comes
 * in the next.
 */
function settled(emitter: Socket | Server, event: string): Promise<void> {
  const promise = new Promise<void>((resolve, reject) => {
    emitter.once(event, () => resolve());
    emitter.once('error', reject);
  });
  promise.catch(() => undefined);
  return promise;
}
