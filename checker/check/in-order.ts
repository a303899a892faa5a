/**
 * Yields the events of each item, one item after the other, while up to `ahead` of the next items already run. An
 * item is taken from `items` when its turn to start comes, and dropped when its events have been yielded. While a next
 * item is looked for, the events of those before it go on.
 */
export async function* inOrder<Item, Event>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { begin, ahead }: { readonly begin: (item: Item) => AsyncIterable<Event>; readonly ahead: number },
): AsyncGenerator<Event> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const next = async () => {
    const { value, done } = await source.next();
    return done ? undefined : start(begin(value));
  };
  const taken: Promise<Begun<Event> | undefined>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const take = () => {
    const one = last.then(next);
    one.catch(() => undefined);
    last = one;
    taken.push(one);
  };
  try {
    for (;;) {
      while (taken.length <= ahead) take();
      const first = await taken.shift();
      if (!first) return;
      yield* first.events();
    }
  } finally {
    await source.return?.();
    for (const one of taken) await (await one.catch(() => undefined))?.stop();
  }
}

interface Begun<Event> {
  readonly events: () => AsyncGenerator<Event>;
  readonly stop: () => Promise<void>;
}

/** Asks for the first event at once; it waits until `events` is read. */
function start<Event>(iterable: AsyncIterable<Event>): Begun<Event> {
  const iterator = iterable[Symbol.asyncIterator]();
  const ask = () => {
    const asked = iterator.next();
    asked.catch(() => undefined);
    return asked;
  };
  const stop = async () => void (await iterator.return?.());
  let next = ask();
  return {
    stop,
    async *events() {
      try {
        for (;;) {
          const { value, done } = await next;
          if (done) return;
          next = ask();
          yield value;
        }
      } finally {
        await stop();
      }
    },
  };
}
