import type { HostOptions } from '../../room/host-options.ts';

/** The part of the host's options that preparing a program needs. */
export type Tools = Pick<HostOptions, 'environment' | 'node' | 'nodeVersion' | 'folder' | 'cacheFolder'>;
