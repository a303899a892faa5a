import { text } from 'node:stream/consumers';
import type { Call } from '../languages/row/call.ts';
import { launch } from '../room/launch.ts';

/**
 * Gives the source line of each address in a compiled program; undefined for an address that the debug data does not
 * cover.
 */
export type LineReader = (addresses: readonly bigint[]) => Promise<readonly (Call | undefined)[]>;

/**
 * Starts `addr2line`, so that it is ready when the addresses are known. The reader is called once, with the addresses
 * of all processes, because starting the tool is what takes time; then the tool ends.
 *
 * @param path The PATH on which `addr2line` is found.
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
      // The function's name, then `./server.c:28 (discriminator 1)` or `??:0`.
      const [name = '', where = ''] = said.slice(2 * index);
      const [, file, line] = /^(.+):(\d+)(?: \(.*\))?$/.exec(where) ?? [];
      return file && Number(line) > 0 ? { file, line: Number(line), name } : undefined;
    });
  };
}
