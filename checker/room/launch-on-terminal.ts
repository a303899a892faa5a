import { chownSync, closeSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { openPseudoTerminal } from '../kernel/terminal/pseudo-terminal.ts';
import { MachineError } from '../model/fault.ts';
import type { CommandLine, Launched, LaunchedTerminal } from './launch.ts';
import { endOf, type LaunchNativeOptions, openScreen } from './launch-native.ts';
import { openTerminalKeyboard } from './terminal-keyboard.ts';

/**
 * Starts a process at a terminal of its own: its keyboard and its stdout. Its stderr is a pipe, so that an error stays
 * apart from what it shows. The file has to be a path. Throws a MachineError where there is no terminal to be had.
 */
export function launchOnTerminal(
  [file, ...args]: CommandLine,
  { environment, folder, descriptors = [], owner, libc, spawn, children }: LaunchNativeOptions,
): Launched {
  const opened = openPseudoTerminal(libc);
  if (!opened) throw new MachineError({ code: 'no-terminal', device: '/dev/ptmx' });
  const { path, device, master, readLimitMs, handOverTyped, hasMoreToShow, release } = opened;
  if (owner !== undefined) chownSync(path, owner, owner);
  const errors = openScreen(libc, owner);
  const spawned = spawn({
    ...{ file, args, environment, folder },
    terminal: path,
    descriptors: [errors.theirs, ...descriptors],
  });
  closeSync(errors.theirs);
  const stdout = new ReadStream(master);
  // The end of a terminal's screen is an error (EIO), after which the stream is closed.
  stdout.on('error', () => undefined);
  const keyboard = openTerminalKeyboard(master, () => !stdout.destroyed);
  const terminal: LaunchedTerminal = {
    path,
    device,
    readLimitMs,
    release,
    settle() {
      if (stdout.destroyed) return 'settled';
      const isTyped = keyboard.retry();
      handOverTyped();
      return hasMoreToShow() || !isTyped ? 'under way' : 'settled';
    },
  };
  stdout.once('close', release);
  if (!('pid' in spawned)) release();
  return {
    pid: 'pid' in spawned ? spawned.pid : undefined,
    stdin: keyboard.stdin,
    stdout,
    stderr: errors.stream,
    channels: () => [path, path, errors.name],
    terminal,
    end: endOf(spawned, { file, children }),
  };
}
