/** The rest of a report: verdicts, labels, the summary, and the first steps. */
export const page = {
  'verdict.passed': 'passed',
  'verdict.failed': 'failed',
  'verdict.undecided': 'undecided',
  'verdict.skipped': 'skipped',
  'verdict.observed': 'observed',
  'level.robust': 'robust',

  expected: 'expected',
  got: 'got',
  'got.again': 'it came more than once',
  'got.early': 'it came before its turn',
  'got.late': 'too late: it came only after something else',
  'got.never': 'never: it was held back',
  'got.port': `{role, select,
    server {it has started, and listens on port {used}, not on {port}}
    other {it has started, and calls port {used}, not {port}}}`,
  characters: '({count, number} characters)',
  sample: 'In {language}:',
  'legend.space': '{sign} is a space',
  'legend.newline': '{sign} is a newline, \\n',
  'legend.return': '{sign} is a carriage return, \\r',
  'legend.tab': '{sign} is a tab',
  'legend.escape': '{sign} is an escape character',
  'legend.zero': '{sign} is a zero byte',
  also: 'Also: {title}.',
  same: `{count, plural, one {{titles} fails} other {{titles} fail}} for the same reason{follows, select, yes {}
    other { as “{first}” above: {cause}}}.`,
  'same.more': '{count} others (--verbose tells each)',
  skipped: `{count, plural, one {# dialogue was} other {# dialogues were}} not played{why, select,
    above {: fix what is above first} other {}}.`,
  'skipped.problem': '{count, plural, one {# dialogue was} other {# dialogues were}} not played: {reason}',
  'went-well': '{count, plural, one {# step} other {# steps}} before this went well; --verbose shows all',
  unreached: '{count, plural, one {# more step} other {# more steps}} not reached',
  'evidence.errors': 'The error:',
  'evidence.screen': '{actor} printed these errors:',
  'evidence.printed': '{actor} printed this last:',
  'evidence.shortened': '(the {kept} lines that matter most, of {count})',

  'fault.server':
    'With the solution’s server, your client passes this dialogue: here, the program to fix is {actor}.',
  'fault.client':
    'With the solution’s client, your server passes this dialogue: here, the program to fix is {actor}.',
  'fault.both': 'With the solution on the other side, each of your two programs fails too: fix both.',
  'fault.neither': `With the solution on the other side, each of your two programs passes this dialogue:
    what one sends does not suit the other.`,

  'marks.question': 'question',
  'marks.programs': 'programs',
  'marks.verdict': 'verdict',
  'marks.points': 'points',
  'marks.total': 'total',
  points: '{earned} of {possible, plural, one {# point} other {# points}}',
  'summary.robust': `Every required dialogue passes. {count, plural,
    one {# robust dialogue does not yet, and would} other {# robust dialogues do not yet, and would}} earn the missing points.`,
  'summary.undecided': `Undecided means that the checker could not tell. It is not a failure:
    the advice above says how to make the program decidable.`,
  seed: 'Each run types new words; --seed {seed} types these again.',

  'conditions.patience': `This machine does not let the checker see what a program waits for,
    so verdicts rest on patience (a time limit) instead of proof.`,
  'conditions.shared': `This machine does not let the checker give each dialogue a network of its own,
    so dialogues share its port {port}, one at a time; programs that take a port get a free one.`,
  'conditions.rooms': `This machine does not let the checker give each dialogue
    {what, select, processes {processes of its own} files {files of its own}
    elsewhere {files of its own, except in the folder of a program} other {processes and files of its own}}:
    {what, select, processes {a program can reach other processes of this machine}
    files {what a program writes is there in the next dialogue}
    elsewhere {what a program writes into HOME, /tmp or /var/tmp is there in the next dialogue}
    other {a program can reach other processes of this machine, and what it writes is there in the next dialogue}}.`,

  'steps.read': 'Read {readme}: it says what to write.',
  'steps.open': 'Open {files} and replace the TODO.',
  'steps.again': 'Run npm run check {question} again.',
} as const;
