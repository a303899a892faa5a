import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { pause, waitFor } from '../checker/room/wait-for.ts';
import { environmentOf, root, temporary } from './checker.ts';

/** A terminal emulated by tmux, of a given size, with a shell in it. */
export interface Terminal extends AsyncDisposable {
  /** The text on the screen, without blanks at line ends. */
  screen(): Promise<string>;
  /** The text on the screen and in the scrollback. */
  history(): Promise<string>;
  /** Keys by tmux's names: `Enter`, `Tab`, `C-c`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Types text as it is. */
  type(text: string): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** The screen as soon as it meets the condition. Throws with the screen after `patienceMs`. */
  until(what: string, condition: (screen: string) => boolean): Promise<string>;
}

/** The size of a terminal, and its environment. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** How long a condition is waited for, in milliseconds, before the test fails with its name. */
export const patienceMs = 60_000;

/** Opens a terminal with its own tmux server, which disposing ends. The prompt is `ready$ `. */
export async function openTerminal({ columns, rows, env = {} }: Size): Promise<Terminal> {
  const folder = mkdtempSync(join(temporary, 'tmux-'));
  const socket = join(folder, 'socket');
  // Some shells set root's prompt themselves, and read this file afterwards.
  const settings = join(folder, 'settings');
  writeFileSync(settings, "PS1='ready$ '\n");
  const variables = { ...environmentOf({ LANG: 'C.UTF-8', ...env }), ENV: settings };
  const given = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const tmux = async (...words: readonly string[]) => {
    const command = ['-i', ...given, 'tmux', '-u', '-S', socket, '-f', '/dev/null', ...words];
    return (await execa('/usr/bin/env', command, { cwd: root })).stdout;
  };
  await tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), 'sh');
  const screen = () => tmux('capture-pane', '-p');
  const terminal: Terminal = {
    screen,
    history: () => tmux('capture-pane', '-p', '-S', '-'),
    press: async (...keys) => void (await tmux('send-keys', ...keys)),
    type: async (text) => void (await tmux('send-keys', '-l', text)),
    resize: async (width, height) =>
      void (await tmux('resize-window', '-x', String(width), '-y', String(height))),
    async until(what, condition) {
      let seen = '';
      const isMet = async () => {
        seen = await screen();
        return condition(seen);
      };
      // Each look starts a process, so the program that is waited for gets the processor between two.
      const between = () => pause(20);
      const given = { name: what, now: () => performance.now(), limitMs: patienceMs, between };
      await waitFor(isMet, given).catch((error: Error) => {
        throw new Error(`${error.message}; on the screen:\n${seen}`);
      });
      return seen;
    },
    [Symbol.asyncDispose]: async () => void (await tmux('kill-server').catch(() => undefined)),
  };
  try {
    await terminal.until('the shell', (seen) => seen.includes('ready$'));
  } catch (error) {
    await terminal[Symbol.asyncDispose]();
    throw error;
  }
  return terminal;
}
