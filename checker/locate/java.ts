import { closeSync, constants, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { isProcessOf } from '../kernel/runtime.ts';
import { ownNumberOf, receptionOf } from '../kernel/signals.ts';
import { java as row } from '../languages/java.ts';
import type { ProcessState } from '../model/standing.ts';
import { isEntering, ownerOf } from './java-lock.ts';
import type { Stack, StackReader, StackReaderOptions } from './stack-reader.ts';

const quitSignal = 3;

/** For open(2): only to say which file is meant. Node has no name for it. */
const O_PATH = 0o10000000;

/**
 * Reads the threads of a Java virtual machine. If `.attach_pidN` exists when SIGQUIT arrives, HotSpot listens on
 * `.java_pidN` instead of printing its threads on the program's screen (attachListener_posix.cpp; jstack uses this
 * too). A thread of the virtual machine takes the signal, so the program's calls are not interrupted.
 */
export const java: StackReader = {
  knows: (asked) => isProcessOf(row.runtime, asked),
  ask: async (processes, options) =>
    (await Promise.all(processes.map((each) => askOne(each, options)))).flat(),
};

async function askOne(
  asked: ProcessState,
  { until, kill, makeFile }: StackReaderOptions,
): Promise<readonly Stack[]> {
  const { pid } = asked;
  const own = ownNumberOf({ pid, tid: pid });
  const socket = `/proc/${pid}/root/tmp/.java_pid${own}`;
  const invitation = `/proc/${pid}/root/tmp/.attach_pid${own}`;
  try {
    const isStopped = asked.threads.some(({ call }) => call === 'stopped');
    if (isStopped || !isHotSpot(pid) || !receptionOf(pid, quitSignal)?.caught) return [];
    await makeFile(pid, `.attach_pid${own}`);
    kill(pid, quitSignal);
    return (await until(`${socket} to be there`, () => existsSync(socket)))
      ? readThreads(await dump(socket, until), asked)
      : [];
  } catch {
    return []; // The process has ended, or the folder is not writable.
  } finally {
    remove(invitation);
    remove(socket);
  }
}

/** Removes a file of a process. What cannot be removed, as of one that has ended, goes with the room. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing else would become of it.
  }
}

/** True for HotSpot. OpenJ9 answers SIGQUIT with a file in the student's folder. */
function isHotSpot(pid: number): boolean {
  const maps = readFileSync(`/proc/${pid}/maps`, 'latin1');
  return /\/libjvm\.so$/m.test(maps) && !/\/libj9[^/]*\.so$/m.test(maps);
}

/**
 * Asks for a thread dump: the protocol's version 1, the command and its three arguments. With `-l` it says who owns the
 * locks of `java.util.concurrent`. The first line of the answer is a status.
 */
async function dump(socket: string, until: StackReaderOptions['until']): Promise<string> {
  let text = '';
  // The program could put a link in place of the socket, to one of this machine: a link is not followed.
  const opened = openSync(socket, O_PATH | constants.O_NOFOLLOW);
  const connection = connect(`/proc/self/fd/${opened}`, () => connection.write('1\0threaddump\0-l\0\0\0'));
  connection.on('error', () => undefined);
  connection.setEncoding('utf8').on('data', (piece) => {
    text += piece;
  });
  await until(`the answer on ${socket}`, () => connection.closed);
  closeSync(opened);
  connection.destroy();
  return text;
}

/**
 * Reads a thread dump: `"main" #1 prio=5 … nid=0x1a2b runnable […]`, then `       at Server.main(Server.java:14)`.
 * Since Java 21 `nid` is decimal.
 */
export function readThreads(text: string, { pid, threads }: ProcessState): readonly Stack[] {
  const tids = new Map(threads.map(({ tid }) => [ownNumberOf({ pid, tid }), tid]));
  const parts = text.split(/^(?=")/m);
  const tidOf = (part: string) => {
    const [, nid] = /^".*" .*\bnid=(0x[0-9a-f]+|\d+)/.exec(part) ?? [];
    return tids.get(Number(nid));
  };
  return parts.flatMap((part) => {
    const tid = tidOf(part);
    const owner = ownerOf(part, parts);
    const heldBy = owner && tidOf(owner);
    // A file with a module, as in `java.base@17/Socket.java`, is Java's own and does not match.
    const frames = [...part.matchAll(/^\s+at [\w.$]+\.([\w$<>]+)\((\w+\.java):(\d+)\)$/gm)];
    const enters = isEntering(part);
    const calls = frames.map(([, name = '', file = '', line], at) => ({
      ...{ name, file, line: Number(line) },
      ...(enters && at === 0 && { enters }),
    }));
    return tid !== undefined && calls.length > 0 ? [{ pid, tid, calls, ...(heldBy && { heldBy }) }] : [];
  });
}
