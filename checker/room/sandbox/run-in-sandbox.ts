import type { CommandLine, ProcessEnd, Ran } from '../launch.ts';
import type { LaunchInside } from '../sandboxes.ts';
import { pause } from '../wait-for.ts';
import type { Sandbox } from './sandbox.ts';

/** A command that runs to its end in a sandbox. */
export interface RunInSandboxOptions extends Pick<LaunchInside, 'environment' | 'folder'> {
  readonly command: CommandLine;
  readonly limitMs: number;
}

/** A compiler that says more is ended: it repeats itself. */
const mostBytes = 1_000_000;

/**
 * Runs a command with an empty stdin and collects its output. The sandbox stays open, so that what was written in it can
 * be fetched.
 */
export async function runInSandbox(
  sandbox: Sandbox,
  { command, limitMs, ...given }: RunInSandboxOptions,
): Promise<Ran> {
  const { stdin, stdout, stderr, end } = sandbox.launch(command, { ...given, on: 'pipes' });
  stdin.destroy();
  let taken = 0;
  const all: Buffer[] = [];
  const first: Buffer[] = [];
  const closed = [stdout, stderr].map(
    (screen) =>
      new Promise<unknown>((done) => {
        screen.once('close', done).on('data', (piece: Buffer) => {
          taken += piece.length;
          if (taken > mostBytes) return sandbox.kill();
          all.push(piece);
          if (screen === stdout) first.push(piece);
        });
      }),
  );
  // Another process that it left behind may hold its screens.
  await pause(limitMs, Promise.all([end, ...closed]));
  const late = stdout.closed && stderr.closed ? [] : [stdout, stderr];
  if (late.length > 0) sandbox.kill();
  for (const screen of late) screen.destroy();
  const how = await end;
  return {
    end: how,
    stdout: Buffer.concat(first).toString(),
    shown: Buffer.concat(all).toString().trimEnd(),
    problem: problemOf(how, command[0]),
  };
}

function problemOf(how: ProcessEnd, file: string): string | undefined {
  switch (how.kind) {
    case 'exited':
      return how.code === 0 ? undefined : `Command failed with exit code ${how.code}: ${file}`;
    case 'killed':
      return `Command was killed with ${how.signal}: ${file}`;
    default:
      return how.reason.message;
  }
}
