/**
 * Hands on what each item yields, one item after the other, while the next ones have begun already: `ahead` items at a
 * time. An item is taken from `items` when its turn to begin comes, and nothing of it is kept once it is handed on.
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

/** Begins at once: what is yielded before its turn waits. */
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
