import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { CellId } from '../checker/demo/cells.ts';
import type { Moment } from '../checker/demo/moment.ts';
import type { DemoRequest } from '../checker/demo/request.ts';
import { listenHere } from '../checker/demo/server/listen-here.ts';
import { serveDemo } from '../checker/demo/server/serve-demo.ts';
import type { DemoMessage, Show } from '../checker/demo/show.ts';
import { type DemoOptions, openDemo } from '../checker/demo/stage/demo.ts';
import { readCells } from '../checker/demo/stage/pairs.ts';
import { openHost } from '../checker/index.ts';
import type { PageParts } from '../checker/report/content/reporter.ts';
import { root } from './checker.ts';
import { until } from './until.ts';

/** A demo that is served, with an empty page. */
export interface ServedDemo extends AsyncDisposable {
  readonly address: string;
  /** What went wrong in the background. */
  readonly faults: readonly unknown[];
}

/** How a demo is served: by default in Python, with an empty page. */
interface ServeOptions extends Partial<Pick<DemoOptions, 'language' | 'lost'>> {
  /** The style and the script of the page. */
  readonly parts?: PageParts;
  /** The folder of the replays that were made before. */
  readonly replays?: string;
}

/** Opens the two by two and serves it. */
export function serveCells(options: ServeOptions = {}): Promise<ServedDemo> {
  const pairsIn: DemoOptions['pairsIn'] = (asked) => readCells(join(root, 'demo'), asked);
  return serveShown({ ...options, pair: { kind: 'cells' }, pairsIn });
}

/** Opens what is shown and serves it. */
export async function serveShown({
  language = 'python',
  lost = [],
  parts = { style: '', script: '' },
  replays,
  ...shown
}: Pick<DemoOptions, 'pair' | 'pairsIn'> & ServeOptions): Promise<ServedDemo> {
  const faults: unknown[] = [];
  const onFault = (error: unknown) => void faults.push(error);
  const listener = await listenHere(0);
  const host = await openHost();
  const demo = await openDemo({
    ...{ ...shown, language, lost, host, labPort: 8080, onFault },
    epochMs: () => Date.now(),
  });
  for (const usable of ['python', 'typescript', 'c'] as const) demo.allow(usable);
  const page = { ...parts, replays, locale: 'en', title: 'demo' } as const;
  const server = serveDemo(listener, { ...page, demo, token: 'a token', onFault });
  return {
    address: server.address,
    faults,
    async [Symbol.asyncDispose]() {
      server[Symbol.dispose]();
      await listener[Symbol.asyncDispose]();
      await demo[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    },
  };
}

/** What a page sees. */
export interface DemoClient extends Disposable {
  /** Undefined before the first message. */
  readonly show: Show | undefined;
  readonly closed: { readonly code: number; readonly reason: string } | undefined;
  ask(request: DemoRequest): void;
  send(text: string | Buffer): void;
  /** Waits until the show is as it should be. */
  sees(name: string, holds: (show: Show) => boolean): Promise<void>;
  /** Waits until the moment of a cell is as it should be, and returns it. */
  seesMoment(cell: CellId | 'pair', name: string, holds: (moment: Moment) => boolean): Promise<Moment>;
}

/** Connects to a served demo, as its page does. */
export function openDemoClient(address: string): DemoClient {
  const url = new URL(address);
  const socket = new WebSocket(`ws://${url.host}/${url.search}`, { origin: url.origin });
  let show: Show | undefined;
  let closed: DemoClient['closed'];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as DemoMessage;
    const cell = message.kind === 'moment' ? show?.cells[message.cell] : undefined;
    if (message.kind === 'show') show = message.show;
    else if (show && cell)
      show = { ...show, cells: { ...show.cells, [message.cell]: { ...cell, moment: message.moment } } };
  });
  socket.on('close', (code, reason) => {
    closed = { code, reason: String(reason) };
  });
  socket.on('error', () => undefined);
  const sees = async (name: string, holds: (show: Show) => boolean) => {
    await until(name, () => show !== undefined && holds(show));
  };
  return {
    get show() {
      return show;
    },
    get closed() {
      return closed;
    },
    ask: (request) => socket.send(JSON.stringify(request)),
    send: (text) => socket.send(text),
    sees,
    async seesMoment(cell, name, holds) {
      const moment = () => show?.cells[cell]?.moment;
      return until(`${cell}: ${name}`, () => {
        const now = moment();
        return now && holds(now) && now;
      });
    },
    [Symbol.dispose]: () => socket.terminate(),
  };
}

/** Whether nothing moves, and the line of every process is known. */
export function isLocated({ state, sides }: Moment): boolean {
  const processes = [...sides.server.processes, ...sides.client.processes];
  return state !== 'moves' && processes.length > 1 && processes.every(({ place }) => place !== undefined);
}
