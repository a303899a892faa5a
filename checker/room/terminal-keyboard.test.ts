import { closeSync, constants, openSync, readSync } from 'node:fs';
import t from 'tap';
import { loadLibc } from '../kernel/libc.ts';
import { openPseudoTerminal } from '../kernel/terminal/pseudo-terminal.ts';
import { openTerminalKeyboard } from './terminal-keyboard.ts';

const libc = await loadLibc();
const canOpen = libc !== undefined && openPseudoTerminal(libc) !== undefined;

t.test(
  'what is typed at a terminal that was closed reaches no other one',
  { skip: !canOpen && 'this machine has no pseudo-terminals' },
  async (t) => {
    const open = () => (libc ? openPseudoTerminal(libc) : undefined);
    const first = open();
    if (!first) throw new Error('a terminal could be opened once and now cannot');
    let isOpen = true;
    const keyboard = openTerminalKeyboard(first.master, () => isOpen);
    isOpen = false;
    closeSync(first.master);
    const second = open();
    if (!second) throw new Error('a terminal could be opened once and now cannot');
    t.equal(second.master, first.master, 'the number is given again');
    await new Promise((written) => keyboard.stdin.write('lost\n', written));
    openTerminalKeyboard(second.master, () => true).stdin.write('kept\n');
    second.handOverTyped();
    const end = openSync(second.path, constants.O_RDONLY | constants.O_NOCTTY | constants.O_NONBLOCK);
    const typed = Buffer.alloc(64);
    t.equal(typed.subarray(0, readSync(end, typed)).toString(), 'kept\n');
    closeSync(end);
    first.release();
    second.release();
    closeSync(second.master);
  },
);
