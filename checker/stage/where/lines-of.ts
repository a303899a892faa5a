import { execa } from 'execa';
import type { Call } from './witness.ts';

/** Addresses as a compiled program counts them, and where its tools are looked for. */
interface Question {
  readonly addresses: readonly bigint[];
  readonly path: string;
}

/**
 * The line of each address, or undefined where the program does not know it. All at once, however many processes stand
 * there: it is starting the tool that costs.
 */
export async function linesOf(
  program: string,
  { addresses, path }: Question,
): Promise<readonly (Call | undefined)[]> {
  const words = addresses.map((address) => `0x${address.toString(16)}`);
  const { stdout } = await execa('addr2line', ['-f', '-e', program, ...words], {
    env: { PATH: path },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    stderr: 'ignore',
    timeout: 5000,
    killSignal: 'SIGKILL',
  });
  const said = (stdout ?? '').split('\n');
  return addresses.map((_, index) => {
    // The function, then `./server.c:28 (discriminator 1)`, or `??:0`.
    const [name = '', where = ''] = said.slice(2 * index);
    const [, file, line] = /^(.+):(\d+)(?: \(.*\))?$/.exec(where) ?? [];
    return file && Number(line) > 0 ? { file, line: Number(line), name } : undefined;
  });
}
