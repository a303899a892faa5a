import { text } from 'node:stream/consumers';
import type { Call } from '../languages/row/call.ts';
import { launch } from '../room/launch.ts';

/** Gives the line of each address, as a compiled program counts them, or undefined where it does not know it. */
export type LineReader = (addresses: readonly bigint[]) => Promise<readonly (Call | undefined)[]>;

/**
 * Starts the tool that reads a program's lines, so that it is ready once the addresses are known; it is to be called
 * once, and then ends. All addresses at once, however many processes stand there: it is starting the tool that costs.
 *
 * @param path Where the compiler's tools are looked for.
 */
export function startReadingLines(program: string, path: string): LineReader {
  const { stdin, stdout, end } = launch(['addr2line', '-f', '-e', program], {
    environment: { PATH: path },
    screens: 'stdout',
    limitMs: 5000,
  });
  const shown = text(stdout).catch(() => '');
  return async (addresses) => {
    stdin.end(addresses.map((address) => `0x${address.toString(16)}\n`).join(''));
    const how = await end;
    const said = how.kind === 'exited' && how.code === 0 ? (await shown).split('\n') : [];
    return addresses.map((_, index) => {
      // The function, then `./server.c:28 (discriminator 1)`, or `??:0`.
      const [name = '', where = ''] = said.slice(2 * index);
      const [, file, line] = /^(.+):(\d+)(?: \(.*\))?$/.exec(where) ?? [];
      return file && Number(line) > 0 ? { file, line: Number(line), name } : undefined;
    });
  };
}
