/**
 * Yields the events of each item, one item after the other, while up to `ahead` of the next items already run. An
 * item is taken from `items` when its turn to start comes, and dropped when its events have been yielded.
 */
export async function* inOrder<Item, Event>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { begin, ahead }: { readonly begin: (item: Item) => AsyncIterable<Event>; readonly ahead: number },
): AsyncGenerator<Event> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const begun: Begun<Event>[] = [];
  let isOver = false;
  const fill = async () => {
    while (!isOver && begun.length < ahead) {
      const next = await source.next();
      if (next.done) isOver = true;
      else begun.push(start(begin(next.value)));
    }
  };
  try {
    for (;;) {
      await fill();
      const first = begun.shift();
      if (!first) return;
      await fill();
      yield* first.events();
    }
  } finally {
    await source.return?.();
    await Promise.all(begun.map((one) => one.stop()));
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
