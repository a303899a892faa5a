/** Tells an error to the person at the terminal, and returns the exit code. */
type TellError = (error: unknown) => number;

/** What happens when an error reaches no handler of a command. */
export interface LastResort {
  /** Sets how an error is told. Until then it is told in a line that needs no other code. */
  tellWith(tell: TellError): void;
}

/** The exit code for a fault of the checker. README documents it; a script must never take it for a failed check. */
const faultCode = 70;

/** Node's own exit code for a program that waits for what can never come. */
const neverSettled = 13;

/**
 * Keeps every error that nothing handles from ending the process with 1, which means that a student's program failed.
 * Imports nothing, so that it also stands when the rest of the checker cannot be loaded.
 */
export function openLastResort(): LastResort {
  let tell: TellError = tellBriefly;
  const { stdout, stderr } = process;
  // What is written to them by a command is told by the write itself; a reader that has left is no error.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  // A write beyond `ulimit -f` then fails with EFBIG, like one to a full disk, rather than end the process.
  process.on('SIGXFSZ', () => undefined);
  process.on('uncaughtException', (error) => leave(tell, error));
  process.on('exit', (code) => {
    if (code === neverSettled) leave(tell, new Error('a wait never ended'));
  });
  return {
    tellWith(next) {
      tell = next;
    },
  };
}

function leave(tell: TellError, error: unknown): never {
  try {
    process.exit(Math.max(tell(error), faultCode));
  } catch {
    tellBriefly(undefined);
    process.exit(faultCode);
  }
}

function tellBriefly(error: unknown): number {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const isFrench = /^fr/i.test(LC_ALL || LC_MESSAGES || LANG || '');
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  process.stderr.write(
    isFrench
      ? `alternance: le vérificateur lui-même est tombé en panne, ce qui ne dit rien de vos programmes\u202f: ${what}\n`
      : `alternance: the checker itself broke, which says nothing about your programs: ${what}\n`,
  );
  return faultCode;
}
