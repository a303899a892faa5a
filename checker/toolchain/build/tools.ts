import type { HostOptions } from '../../room/host-options.ts';

/** What preparing a program needs of the machine. */
export type Tools = Pick<HostOptions, 'environment' | 'node' | 'nodeVersion' | 'folder' | 'cacheFolder'>;
