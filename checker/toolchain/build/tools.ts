import type { Environment } from '../../model/environment.ts';

/** What preparing a program needs of the machine, handed in. */
export interface Tools {
  /** Read for PATH, HOME, XDG_CACHE_HOME, TMPDIR, and by version managers. */
  readonly environment: Environment;
  /** The Node that starts JavaScript and TypeScript: its file (`process.execPath`) and its version (`20.19.4`). */
  readonly node: string;
  readonly nodeVersion: string;
  /** Where the commands of `--server` and `--client` are run. */
  readonly folder: string;
}
