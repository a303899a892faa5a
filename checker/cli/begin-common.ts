import { begin } from './begin.ts';
import type { Common } from './common.ts';
import { runKept } from './process/kept-code.ts';
import { keptFolder } from './process/kept-folder.ts';
import type { Commands } from './run-command.ts';

/** Runs a command of `common.cjs`, which the build has put beside this file in dist/. */
export function beginCommon(others: Omit<Commands, 'own'>): Promise<void> {
  return begin(() => {
    const { exports, wasKept, keep } = runKept<Common>(
      new URL('common.cjs', import.meta.url),
      keptFolder(process.env),
    );
    return {
      tellError: exports.tellError,
      async run(words) {
        const { exitCode, hasChecked } = await exports.runCommon(words, { others, willKeep: !wasKept });
        if (hasChecked) keep(exitCode);
        return exitCode;
      },
    };
  });
}
