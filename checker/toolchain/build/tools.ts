import type { HostOptions } from '../../room/host-options.ts';
import type { Sandboxes } from '../../room/sandboxes.ts';

/** The part of the host's options that preparing a program needs. */
export type Tools = Pick<HostOptions, 'environment' | 'node' | 'nodeVersion' | 'folder' | 'cacheFolder'> & {
  /** Where programs and compilers run; undefined if programs are trusted. */
  readonly sandboxes?: Sandboxes | undefined;
};
