import { dirname } from 'node:path';
import type { Host } from './host.ts';
import { mountLayers, planLayers } from './own-files.ts';
import type { Quarters } from './quarters.ts';

/** Waits for the first process of the room, and lays the layers into which programs write. */
export async function furnish(
  { libc, options, conditions }: Host,
  { quarters, folders = [], tools = [] }: FurnishOptions,
): Promise<void> {
  const { own, init } = quarters ?? {};
  if (!own || !init) return;
  if (!libc || conditions.files === 'shared') return;
  if (init.mounted) {
    await init.mounted;
    own.joinMounts(init.pid);
  }
  const { HOME: home } = options.environment;
  const unlayered = tools
    .filter(
      (file) => dirname(file).endsWith('/bin') && !folders.some((folder) => file.startsWith(`${folder}/`)),
    )
    .map((file) => dirname(dirname(file)));
  const layers = planLayers(home === undefined ? folders : [home, ...folders], unlayered);
  own.inside(() => mountLayers(libc, { layers, folders }));
}

interface FurnishOptions {
  readonly quarters: Quarters | undefined;
  /** The folders of the programs. */
  readonly folders?: readonly string[] | undefined;
  /** The files that start the programs. */
  readonly tools?: readonly string[] | undefined;
}
