import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Call } from '../languages/row/call.ts';

const run = promisify(execFile);

/** Gives the line of each address, as a compiled program counts them, or undefined where it does not know it. */
export type LineReader = (addresses: readonly bigint[]) => Promise<readonly (Call | undefined)[]>;

/**
 * Starts the tool that reads a program's lines, so that it is ready once the addresses are known; it is to be called
 * once, and then ends. All addresses at once, however many processes stand there: it is starting the tool that costs.
 * Node's own way takes 3 ms, the first call of execa 21.
 *
 * @param path Where the compiler's tools are looked for.
 */
export function startReadingLines(program: string, path: string): LineReader {
  const running = run('addr2line', ['-f', '-e', program], {
    env: { PATH: path },
    timeout: 5000,
    killSignal: 'SIGKILL',
  });
  const told = running.catch(() => ({ stdout: '' }));
  const { stdin } = running.child;
  // It is not there, or has ended.
  stdin?.on('error', () => undefined);
  return async (addresses) => {
    stdin?.end(addresses.map((address) => `0x${address.toString(16)}\n`).join(''));
    const said = (await told).stdout.split('\n');
    return addresses.map((_, index) => {
      // The function, then `./server.c:28 (discriminator 1)`, or `??:0`.
      const [name = '', where = ''] = said.slice(2 * index);
      const [, file, line] = /^(.+):(\d+)(?: \(.*\))?$/.exec(where) ?? [];
      return file && Number(line) > 0 ? { file, line: Number(line), name } : undefined;
    });
  };
}
