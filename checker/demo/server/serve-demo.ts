import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { record } from '../replay/recorder.ts';
import { readRequest } from '../request.ts';
import type { Demo } from '../stage/demo.ts';
import { answer } from './answer.ts';
import { findDemoFile } from './demo-files.ts';
import { type DemoPageOptions, demoPage } from './demo-page.ts';
import { refusalOf } from './guard.ts';
import type { DemoListener } from './listen-here.ts';

/** The page of a demo. Disposing it closes every page; the port stays the listener's. */
export interface DemoServer extends Disposable {
  /** With the token, without which nothing is served. */
  readonly address: string;
}

export interface ServeDemoOptions extends Omit<DemoPageOptions, 'port'> {
  readonly demo: Demo;
  /** Not to be guessed. */
  readonly token: string;
  /** The folder of the replays that were made before. */
  readonly replays: string | undefined;
  readonly onFault: (error: unknown) => void;
}

/** The longest message of a page, in bytes. */
const longestMessage = 16_384;

/** For a WebSocket: a message that breaks the rules of this server (RFC 6455, 7.4.1). */
const policyViolation = 1008;

/** Serves the page of a demo, and its show to every page that is open. */
export function serveDemo(listener: DemoListener, options: ServeDemoOptions): DemoServer {
  const { demo, token, onFault, ...given } = options;
  const { server, port } = listener;
  const guard = { port, token };
  const page = demoPage({ ...given, port });
  const recorder = record(demo);
  const findFile = (asked: URL) => findDemoFile(asked, { ...given, recorder, chosen: demo.show.chosen });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, { guard, page, findFile }).catch((error: unknown) => {
      response.destroy();
      onFault(error);
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined);
    // A browser always says whose page opens a WebSocket.
    const isRefused = refusalOf(request, guard) !== undefined || request.headers.origin === undefined;
    if (isRefused) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (opened) => follow(opened));
  });

  function follow(socket: WebSocket): void {
    const listening = demo.listen((message) => socket.send(JSON.stringify(message)));
    socket.on('close', () => listening[Symbol.dispose]());
    socket.on('error', () => undefined);
    socket.on('message', (data, isBinary) => {
      const request = isBinary ? undefined : readRequest(String(data));
      if (!request) return socket.close(policyViolation, 'not a request of the demo');
      demo.ask(request).catch(onFault);
    });
  }
  return {
    address: `http://127.0.0.1:${port}/?token=${token}`,
    [Symbol.dispose]() {
      recorder[Symbol.dispose]();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
