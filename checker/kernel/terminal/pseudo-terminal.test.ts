import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import t from 'tap';
import { loadLibc } from '../libc.ts';
import { openPseudoTerminal } from './pseudo-terminal.ts';

const libc = await loadLibc();
const terminal = libc && openPseudoTerminal(libc);
const skip = !terminal && 'there is no pseudo-terminal here';

const FIONREAD = 0x541b;
/** In 20,000 lines, 7,700 had not arrived when they were looked for without waiting (Linux 6.18). */
const lines = 5000;

t.test('what was typed and shown is handed over before a look at it', { skip }, async (t) => {
  if (!libc || !terminal) return;
  const { O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
  const theirs = openSync(terminal.path, O_RDWR | O_NOCTTY | O_NONBLOCK);
  const count = Buffer.alloc(4);
  const bytes = Buffer.alloc(64);
  const arrived = { typed: 0, shown: 0, quiet: 0 };
  for (let line = 0; line < lines; line += 1) {
    writeSync(terminal.master, 'bonjour\r');
    terminal.handOverTyped();
    libc.ioctl(theirs, FIONREAD, count);
    if (count.readInt32LE() === 'bonjour\n'.length) arrived.typed += 1;
    readSync(theirs, bytes);
    writeSync(theirs, 'salut\n');
    if (terminal.hasMoreToShow()) arrived.shown += 1;
    readSync(terminal.master, bytes);
    if (!terminal.hasMoreToShow()) arrived.quiet += 1;
  }
  t.same(arrived, { typed: lines, shown: lines, quiet: lines });
  closeSync(theirs);
});

t.test('typed text is not echoed, and output comes byte for byte', { skip }, async (t) => {
  if (!terminal) return;
  const { O_RDWR, O_NOCTTY } = constants;
  const theirs = openSync(terminal.path, O_RDWR | O_NOCTTY);
  const bytes = Buffer.alloc(64);
  writeSync(terminal.master, 'bonjour\r');
  terminal.handOverTyped();
  t.notOk(terminal.hasMoreToShow());
  t.equal(bytes.toString('utf8', 0, readSync(theirs, bytes)), 'bonjour\n');
  writeSync(theirs, 'salut\n');
  t.ok(terminal.hasMoreToShow());
  t.equal(bytes.toString('utf8', 0, readSync(terminal.master, bytes)), 'salut\n');
  writeSync(terminal.master, '\x04');
  t.equal(readSync(theirs, bytes), 0, 'Ctrl-D at the start of a line is an end');
  closeSync(theirs);
  terminal.release();
  terminal.release();
  t.throws(() => readSync(terminal.master, bytes), { code: 'EIO' }, 'nothing has it open any more');
  closeSync(terminal.master);
});
