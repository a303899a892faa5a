import t from 'tap';
import { holdsWithin, pause, waitFor } from './wait-for.ts';

/** A clock that advances by `byMs` between two looks, and records the numbers of the looks. */
function turned(byMs: number) {
  let clock = 1000;
  const looks: number[] = [];
  return {
    looks,
    now: () => clock,
    between: async (look: number) => {
      looks.push(look);
      clock += byMs;
    },
  };
}

const name = 'the server to listen on 8080';

t.test('waitFor looks until the condition has a value, and returns it', async (t) => {
  const clock = turned(10);
  const found = await waitFor(() => clock.now() >= 1030 && 'there', { name, ...clock });
  t.equal(found, 'there');
  t.same(clock.looks, [0, 1, 2]);
});

t.test('a condition that holds at the first look is not waited for, and 0 is a value', async (t) => {
  const clock = turned(10);
  t.equal(await waitFor(() => 0, { name, ...clock }), 0);
  t.equal(await waitFor(async () => '', { name, ...clock }), '');
  t.same(clock.looks, []);
});

t.test('a wait that is given up says how long it took, and for what', async (t) => {
  const clock = turned(1000);
  await t.rejects(
    waitFor(() => false, { name, limitMs: 3000, ...clock }),
    { name: 'WaitError', message: 'waited 3000 ms for the server to listen on 8080' },
  );
  t.same(clock.looks, [0, 1, 2, 3], 'at the limit itself it looks once more');
});

t.test('an aborted wait says so, and stops looking', async (t) => {
  const clock = turned(1000);
  const controller = new AbortController();
  let looks = 0;
  const waiting = waitFor(
    () => {
      looks += 1;
      if (looks === 2) controller.abort();
      return undefined;
    },
    { name, signal: controller.signal, ...clock },
  );
  const error = await waiting.then(
    () => new Error('it was not broken off'),
    (reason) => reason as Error,
  );
  t.equal(error.message, 'waited 2000 ms for the server to listen on 8080, and was told to stop');
  t.equal(error.cause, controller.signal.reason);
  t.equal(looks, 2);
});

t.test('holdsWithin turns the limit into false, and an abort into an error', async (t) => {
  t.equal(await holdsWithin(() => true, { name, limitMs: 10, ...turned(1) }), true);
  t.equal(await holdsWithin(() => false, { name, limitMs: 10, ...turned(1) }), false);
  const signal = AbortSignal.abort();
  await t.rejects(
    holdsWithin(() => true, { name, limitMs: 10, signal, ...turned(1) }),
    /told to stop/,
  );
  const broken = () => {
    throw new Error('no such file');
  };
  await t.rejects(holdsWithin(broken, { name, limitMs: 10, ...turned(1) }), /no such file/);
});

t.test('a pause ends with the news, and its timer with it', async (t) => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const news = Promise.resolve();
  await pause(3_600_000, news);
  await pause(Number.POSITIVE_INFINITY, news);
  await t.rejects(pause(3_600_000, Promise.reject(new Error('it broke'))), /it broke/);
  t.equal(timers(), before);
  await pause(1);
  t.equal(timers(), before);
});
