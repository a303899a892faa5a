import type { SourceLanguage } from '../../languages/languages.ts';
import { turn } from '../../room/wait-for.ts';
import type { DemoRequest } from '../request.ts';
import type { DemoMessage, Show, ShownPair } from '../show.ts';
import { createConductor } from './conductor.ts';
import type { ShowState } from './show-state.ts';
import { shownCell } from './shown-cell.ts';
import { createTroupe, type TroupeOptions } from './troupe.ts';

/** What is shown in front of a class. Everything that looks at it sees the same. */
export interface Demo extends AsyncDisposable {
  readonly show: Show;
  /** Does what is asked, after everything that was asked before. */
  ask(request: DemoRequest): Promise<void>;
  /** Calls a listener with each message until it is disposed; the first is the whole show. */
  listen(listener: (message: DemoMessage) => void): Disposable;
  /** Adds a language in which the programs can be played here. */
  allow(language: SourceLanguage): void;
}

/** What is shown first, and where its programs come from. */
export interface DemoOptions extends Omit<TroupeOptions, 'onChange' | 'entrance'> {
  readonly pair: ShownPair;
  readonly language: SourceLanguage;
  readonly lost: Show['lost'];
}

/** Opens a demo. Its programs are started when it is asked to. */
export async function openDemo({ pair, language, lost, ...options }: DemoOptions): Promise<Demo> {
  const state: ShowState = {
    ...{ pair, language, lost, languages: [], view: pair.kind === 'cells' ? 'cells' : 'stage' },
    ...{ chosen: pair.kind === 'cells' ? undefined : 'pair', votes: {}, revealed: false },
    ...{ stepping: false, tour: undefined },
  };
  const listeners = new Set<(message: DemoMessage) => void>();
  /** What has changed since the last messages: the whole show, or some of its pairs. */
  let isNew = false;
  const moved = new Set<string>();
  let isSending = false;

  const troupe = createTroupe({
    ...options,
    entrance: pair.kind === 'fork' ? 'held' : 'open',
    onChange(id) {
      moved.add(id);
      send();
    },
  });
  const show = (): Show => ({
    ...state,
    cells: Object.fromEntries([...troupe.players].map(([id, one]) => [id, shownCell(one)])),
  });
  const flush = async () => {
    // All that happens in one turn of the event loop makes one message.
    await turn();
    isSending = false;
    const ids = [...moved];
    moved.clear();
    const isWhole = isNew;
    isNew = false;
    const moments = ids.flatMap((cell): readonly DemoMessage[] => {
      const one = troupe.players.get(cell);
      if (!one) return [];
      const { moment, obstacle } = shownCell(one);
      return [{ kind: 'moment', cell, moment, ...(obstacle && { obstacle }) }];
    });
    const messages: readonly DemoMessage[] = isWhole ? [{ kind: 'show', show: show() }] : moments;
    for (const listener of listeners) for (const message of messages) listener(message);
  };
  const send = () => {
    if (!isSending) void flush();
    isSending = true;
  };
  const announce = () => {
    isNew = true;
    send();
  };
  const conductor = createConductor({ troupe, state });
  let last: Promise<unknown> = troupe.recast(language);
  await last;
  return {
    get show() {
      return show();
    },
    ask(request) {
      const done = last.then(async () => {
        await conductor.follow(request);
        announce();
      });
      last = done.catch(() => undefined);
      return done;
    },
    listen(listener) {
      listeners.add(listener);
      listener({ kind: 'show', show: show() });
      return { [Symbol.dispose]: () => void listeners.delete(listener) };
    },
    allow(allowed) {
      if (state.languages.includes(allowed)) return;
      state.languages = [...state.languages, allowed];
      announce();
    },
    async [Symbol.asyncDispose]() {
      listeners.clear();
      await last;
      await troupe[Symbol.asyncDispose]();
    },
  };
}
