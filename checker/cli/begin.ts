import { openLastResort } from './process/last-resort.ts';
import { isNewEnough, leastNode } from './process/node-version.ts';

/** The commands of one file of dist/. */
export interface LoadedCommands {
  /** Runs the command that the first word names. Resolves to the exit code. */
  readonly run: (words: readonly string[]) => Promise<number>;
  /** Tells an error of it that nothing handled, and returns the exit code. */
  readonly tellError: (error: unknown, words: readonly string[]) => number;
}

/** Runs the command that the words of this process name. The code of the commands is loaded only on a Node that can run it. */
export async function begin(load: () => Promise<LoadedCommands> | LoadedCommands): Promise<void> {
  const lastResort = openLastResort();
  const words = process.argv.slice(2);
  const { node } = process.versions;
  if (isNewEnough(node)) {
    const { run, tellError } = await load();
    lastResort.tellWith((error) => tellError(error, words.slice(1)));
    process.exitCode = await run(words);
  } else {
    // The rest of the checker does not load on an older Node, so this message uses nothing else.
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    const isFrench = /^fr/i.test(LC_ALL || LC_MESSAGES || LANG || '');
    process.stderr.write(
      isFrench
        ? `alternance: Node ${node} est trop ancien\u202f: installez ${leastNode} ou plus récent (https://nodejs.org, ou nvm install --lts)\n`
        : `alternance: Node ${node} is too old: install ${leastNode} or newer (https://nodejs.org, or nvm install --lts)\n`,
    );
    process.exitCode = words[0] === 'doctor' ? 1 : 2;
  }
}
