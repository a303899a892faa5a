/** One thing to fix in a dialogue's file. */
export interface DialogueProblem {
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong and how to fix it, in one line. */
  readonly message: string;
}

/** A message lists at most this many problems, and counts the others. */
const most = 10;

/** A dialogue that cannot be read. Its message has one line a problem: `three-rounds.dialogue:7: …`. */
export class DialogueError extends Error {
  override readonly name = 'DialogueError';
  readonly file: string;
  readonly problems: readonly DialogueProblem[];

  constructor(file: string, problems: readonly DialogueProblem[]) {
    const sorted = [...problems].sort((a, b) => a.line - b.line);
    super(tell(file, sorted));
    this.file = file;
    this.problems = sorted;
  }
}

function tell(file: string, problems: readonly DialogueProblem[]): string {
  const told = problems.slice(0, most).map(({ line, message }) => `${file}:${line}: ${message}`);
  const left = problems.length - told.length;
  return [...told, ...(left > 0 ? [`${file}: and ${left} more`] : [])].join('\n');
}
