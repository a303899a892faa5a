import t from 'tap';
import { inOrder } from './in-order.ts';

/** What becomes of a promise is decided by a test. */
function later<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((given) => {
    resolve = given;
  });
  return { promise, resolve };
}

async function* eventsOf(item: string) {
  yield `${item} opened`;
  yield `${item} closed`;
}

t.test('what has begun is told while a next item is looked for', async (t) => {
  const gate = later<void>();
  const items = async function* () {
    yield 'first';
    await gate.promise;
    yield 'second';
  };
  const events = inOrder(items(), { begin: eventsOf, ahead: 2 });
  t.match(await events.next(), { value: 'first opened' });
  t.match(await events.next(), { value: 'first closed' });
  gate.resolve();
  t.match(await events.next(), { value: 'second opened' });
  t.match(await events.next(), { value: 'second closed' });
  t.match(await events.next(), { done: true });
});

t.test('so many of the next run already, and no more', async (t) => {
  const begun: string[] = [];
  const begin = (item: string) => {
    begun.push(item);
    return eventsOf(item);
  };
  const events = inOrder(['a', 'b', 'c', 'd'], { begin, ahead: 2 });
  t.match(await events.next(), { value: 'a opened' });
  await events.next();
  t.same(begun, ['a', 'b', 'c']);
  t.match(await events.next(), { value: 'b opened' });
});

t.test('an error of the source comes after the events of what has begun', async (t) => {
  const items = async function* () {
    yield 'first';
    throw new RangeError('no second');
  };
  const events = inOrder(items(), { begin: eventsOf, ahead: 3 });
  t.match(await events.next(), { value: 'first opened' });
  t.match(await events.next(), { value: 'first closed' });
  await t.rejects(events.next(), new RangeError('no second'));
});

t.test('all that has begun is stopped when no more events are taken', async (t) => {
  const stopped: string[] = [];
  const begin = async function* (item: string) {
    try {
      yield* eventsOf(item);
    } finally {
      stopped.push(item);
    }
  };
  const items = async function* () {
    try {
      yield* ['a', 'b', 'c', 'd'];
    } finally {
      stopped.push('source');
    }
  };
  for await (const event of inOrder(items(), { begin, ahead: 1 })) if (event === 'a opened') break;
  t.same(stopped.toSorted(), ['a', 'b', 'source']);
});
