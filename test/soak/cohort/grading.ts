import { watch } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';

/** How `grade` is called. */
export interface GradingOptions {
  readonly root: string;
  readonly cohort: string;
  readonly out: string;
  readonly words: readonly string[];
  /** What starts the command: nothing, or `setpriv` for another user. */
  readonly through: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Called after each result with how many are told. */
  readonly onTold?: (told: number) => unknown;
}

/** A grading that is over. */
export interface GradingOver {
  /** The results it told, as `NAME · QUESTION`. */
  readonly told: readonly string[];
  readonly stderr: string;
  /** Undefined if it was killed. */
  readonly exitCode: number | undefined;
  readonly ms: number;
}

/** When a grading is killed: once so many results are told, at this event in the folder of its transcripts. */
export interface KillAt {
  readonly results: number;
  readonly event: number;
}

/** Grades to the end, or until the moment to kill it. */
export async function grade(options: GradingOptions, kill?: KillAt): Promise<GradingOver> {
  const { root, cohort, out, words, through, env } = options;
  const began = performance.now();
  const command = [...through, join(root, 'bin', 'alternance'), 'grade', cohort, '--out', out, ...words];
  const child = execa(
    '/usr/bin/env',
    ['-i', ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...command],
    {
      cwd: root,
      stdin: 'ignore',
      reject: false,
    },
  );
  let stderr = '';
  let events = 0;
  const told = () => stderr.split('\n').filter((line) => / · q\d · /.test(line));
  const look = () => {
    if (kill && told().length >= kill.results && events >= kill.event) child.kill('SIGKILL');
  };
  child.stderr?.on('data', (piece) => {
    const before = told().length;
    stderr += piece;
    if (kill && before < kill.results) events = 0;
    look();
    for (let one = before + 1; one <= told().length; one += 1) options.onTold?.(one);
  });
  using _watching =
    kill &&
    watching(join(out, 'transcripts'), () => {
      events += 1;
      look();
    });
  const { exitCode } = await child;
  const names = told().map((line) => line.split(' · ').slice(0, 2).join(' · '));
  return { told: names, stderr, exitCode, ms: performance.now() - began };
}

/** Calls for each event in a folder, which has to be there. */
function watching(folder: string, happens: () => void): Disposable {
  const watcher = watch(folder, happens);
  return { [Symbol.dispose]: () => watcher.close() };
}
