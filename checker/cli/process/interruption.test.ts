import { EventEmitter } from 'node:events';
import t from 'tap';
import { listenForInterruption } from './interruption.ts';

/** A stand-in for `process`: the test sends it signals and reads the codes with which it was to exit. */
function interrupted() {
  const signals = new EventEmitter();
  const exits: number[] = [];
  const source = {
    on: (name: string, press: () => void) => signals.on(name, press),
    exit: (code: number) => exits.push(code),
  };
  return { exits, send: (name: NodeJS.Signals) => signals.emit(name), ...listenForInterruption(source) };
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  t.test(`the first ${name} is told to the command, which ends by itself`, async (t) => {
    const { signal, exits, send } = interrupted();
    t.notOk(signal.aborted);
    send(name);
    t.ok(signal.aborted);
    t.same(exits, []);
  });
}

t.test('the second signal ends the process at once, whichever it is', async (t) => {
  const { exits, send } = interrupted();
  send('SIGHUP');
  send('SIGTERM');
  t.same(exits, [130]);
});

t.test('a key counts as a signal does', async (t) => {
  const { signal, exits, send, press } = interrupted();
  press();
  t.ok(signal.aborted);
  send('SIGINT');
  t.same(exits, [130]);
});
