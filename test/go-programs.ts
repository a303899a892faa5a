import { join } from 'node:path';
import { execa } from 'execa';

/** Compiles the Go programs of fixtures/programs into `folder`, and returns the words that start one in a shell. */
export async function buildGo(
  folder: string,
): Promise<Readonly<Record<'server' | 'client' | 'timer', string>>> {
  const sources = join(import.meta.dirname, '..', 'fixtures', 'programs', 'go');
  const env = { GO111MODULE: 'off', GOCACHE: join(folder, 'cache'), CGO_ENABLED: '0' };
  const build = async (name: string) => {
    await execa('go', ['build', '-o', join(folder, name), join(sources, `${name}.go`)], { env });
    return `'${join(folder, name)}'`;
  };
  return { server: await build('server'), client: await build('client'), timer: await build('timer') };
}
