import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { isProcessOf } from '../kernel/runtime.ts';
import { ownNumberOf, receptionOf } from '../kernel/signals.ts';
import { java as row } from '../languages/java.ts';
import type { ProcessState } from '../model/transcript.ts';
import type { Stack, StackReader, StackReaderOptions } from './stack-reader.ts';

const quit = 3;

/**
 * A Java virtual machine that finds `.attach_pidN` when SIGQUIT comes listens on `.java_pidN` instead of printing its
 * threads on the program's screen (HotSpot, attachListener_posix.cpp; jstack does the same). The signal is taken by a
 * thread of the machine's own, and the program's calls are not interrupted.
 */
export const java: StackReader = {
  knows: (asked) => isProcessOf(row.runtime, asked),
  ask: async (processes, inquiry) =>
    (await Promise.all(processes.map((each) => askOne(each, inquiry)))).flat(),
};

async function askOne(asked: ProcessState, { until, kill }: StackReaderOptions): Promise<readonly Stack[]> {
  const { pid } = asked;
  const own = ownNumberOf(pid, pid);
  const socket = `/proc/${pid}/root/tmp/.java_pid${own}`;
  const invitation = `/proc/${pid}/root/tmp/.attach_pid${own}`;
  try {
    if (!isHotSpot(pid) || !receptionOf(pid, quit)?.caught) return [];
    writeFileSync(invitation, '', { mode: 0o600 });
    kill(pid, quit);
    return (await until(`${socket} to be there`, () => existsSync(socket)))
      ? readThreads(await dump(socket, until), asked)
      : [];
  } catch {
    return []; // It has ended, or its folder may not be written.
  } finally {
    rmSync(invitation, { force: true });
    rmSync(socket, { force: true });
  }
}

/** Whether it is HotSpot: OpenJ9 answers SIGQUIT with a file in the student's folder. */
function isHotSpot(pid: number): boolean {
  const maps = readFileSync(`/proc/${pid}/maps`, 'latin1');
  return /\/libjvm\.so$/m.test(maps) && !/\/libj9[^/]*\.so$/m.test(maps);
}

/**
 * The answer to `threaddump`, whose first line says how it went. The request is the version of the protocol, the command
 * and its three arguments.
 */
async function dump(socket: string, until: StackReaderOptions['until']): Promise<string> {
  let text = '';
  const connection = connect(socket, () => connection.write('1\0threaddump\0\0\0\0'));
  connection.on('error', () => undefined);
  connection.setEncoding('utf8').on('data', (piece) => {
    text += piece;
  });
  await until(`the answer on ${socket}`, () => connection.closed);
  connection.destroy();
  return text;
}

/** `"main" #1 prio=5 … nid=0x1a2b runnable […]`, then `	at Server.main(Server.java:14)`; since Java 21 `nid` is decimal. */
export function readThreads(text: string, { pid, threads }: ProcessState): readonly Stack[] {
  const tids = new Map(threads.map(({ tid }) => [ownNumberOf(pid, tid), tid]));
  return text.split(/^(?=")/m).flatMap((part) => {
    const [, nid] = /^".*" .*\bnid=(0x[0-9a-f]+|\d+)/.exec(part) ?? [];
    const tid = tids.get(Number(nid));
    // A file that is in a module, as in `java.base@17/Socket.java`, is Java's own.
    const frames = [...part.matchAll(/^\s+at [\w.$]+\.([\w$<>]+)\((\w+\.java):(\d+)\)$/gm)];
    const calls = frames.map(([, name = '', file = '', line]) => ({ name, file, line: Number(line) }));
    return tid !== undefined && calls.length > 0 ? [{ pid, tid, calls }] : [];
  });
}
