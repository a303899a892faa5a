import { openLastResort } from './process/last-resort.ts';
import type { Commands } from './run-command.ts';

/**
 * Runs the command that the words of this process name. Each command's code is loaded only when it is called: `check`
 * does not pay for `try` and `doctor`.
 */
export async function begin(commands: Commands): Promise<void> {
  const lastResort = openLastResort();
  const [command, ...words] = process.argv.slice(2);
  const { node } = process.versions;
  // Loaded only now, so that the last resort stands when one of the files cannot be.
  const { isNewEnough, leastNode } = await import('./process/node-version.ts');

  if (isNewEnough(node)) {
    const { keepCompiled } = await import('./process/compile-cache.ts');
    await keepCompiled();
    const { runCommand, tellError } = await import('./run-command.ts');
    lastResort.tellWith((error) => tellError(error, words));
    process.exitCode = await runCommand(commands, process.argv.slice(2));
  } else {
    // The rest of the checker does not load on an older Node, so this message uses nothing else.
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    const isFrench = /^fr/i.test(LC_ALL || LC_MESSAGES || LANG || '');
    process.stderr.write(
      isFrench
        ? `alternance: Node ${node} est trop ancien\u202f: installez ${leastNode} ou plus récent (https://nodejs.org, ou nvm install --lts)\n`
        : `alternance: Node ${node} is too old: install ${leastNode} or newer (https://nodejs.org, or nvm install --lts)\n`,
    );
    process.exitCode = command === 'doctor' ? 1 : 2;
  }
}
