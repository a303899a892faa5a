/** The words of `grade` in English. */
export const en = {
  'which-cohort': 'name what was handed in, as in `npm run grade -- submissions/ --out grades/`',
  'one-cohort': '{word}: name one folder of hand-ins, then questions of the lab: {questions}',
  'which-out': 'name the folder of the results, as in --out grades/',
  'bad-deadline': '--deadline {value}: write a date and a time, as in 2026-12-04T23:59',
  'no-hand-ins': '{path}: nothing was handed in there; each student’s folder or archive is to be in it',
  'no-such-file': '{option} {file}: there is no such file, or it cannot be read',
  'only-what': '--only {value}: write undecided, failed, or the name of a hand-in ({example}, …)',
  'rejudge-nothing': '--rejudge: {dir} has no results yet; grade first',
  'rejudge-alone': '--rejudge starts nothing, so {option} has no part in it: remove one of the two',
  'moodle-anonymous': '--moodle tells whose each mark is, and --anonymous hides it: remove one of the two',
  'out-in-use': '{dir}: another grading writes there; wait for it, or choose another --out',
  'out-not-ours':
    '{dir}: there are files in it that no grading wrote; choose another --out, or an empty folder',
  'out-unwritable': '{dir}: cannot be written ({what}); choose another --out',
  'out-damaged':
    '{file}: a grading wrote something else there than “{what}”; take it back from a copy, or choose another --out',
  'bad-table': `{file}:{line}: {kind, select,
    columns {the columns are to be {value}}
    unknownKey {there is no hand-in “{value}”; grades.csv has their names}
    unknownQuestion {there is no question “{value}” here}
    points {“{value}” is no number of points}
    tooMany {{value} is more than the {most, plural, one {# point} other {# points}} of the question}
    twice {{value} is decided twice; keep one line}
    other {say why, in the column reason}}`,
  'bad-rubric': '{file}: {at}: {what}; schema/rubric.schema.json says what a rubric can hold',
  'rubric-unknown': '{file}: {at}: that is not there; there are {there}',
  'no-bubblewrap':
    '{why}; grading plays programs that nobody trusts, so it needs one: --no-sandbox grades without',
  unpacking: '… reading what was handed in',
  received: '… reading what was handed in: {done} of {count}',
  grading:
    '… {done}/{count} · {rate} a minute{left, select, no {} other { · {left} left}} · {name}{all, select, known {} other { · {read} of {all} read}}',
  minutes: '{count, plural, one {# minute} other {# minutes}}',
  seconds: '{count, plural, one {# second} other {# seconds}}',
  graded: '{name} · {question} · {result}',
  'result.passed': 'passed',
  'result.failed': 'failed',
  'result.no-program': 'no program',
  'result.undecided': 'undecided',
  points: '{earned} of {possible}',
  changed: '{name} · {question}: {before} → {after}',
  unchanged: 'nothing has changed',
  'interrupted-after':
    'interrupted: {done} of {count} are graded and kept; the same command goes on from there',
  'summary.handIns':
    '{count, plural, one {# hand-in} other {# hand-ins}}, {questions, plural, one {# question} other {# questions}}',
  'summary.marked': '{count, plural, one {# mark} other {# marks}}; the mean is {mean} out of {outOf}',
  'summary.nothing': '{count, plural, one {# student has} other {# students have}} handed in nothing',
  'summary.open':
    '{count, plural, one {# hand-in waits} other {# hand-ins wait}} for a person: decide in {file}, or look at {index}',
  'summary.open.row': '  {name}: {why}',
  'summary.moodle':
    '{count, plural, one {# hand-in is} other {# hand-ins are}} not in grades-moodle.csv, without a mark, or without an ID number or email address: a --roster has these',
  'summary.files': 'The marks are in {csv}, a page for the course in {index}.',
  'matrix-alone':
    '--matrix plays who works with whom and changes no mark, so {option} has no part in it: remove one of the two',
  'matrix-question':
    '--matrix {value}: name a question in which a client and a server play together: {questions}',
  'matrix-nobody': '--matrix {value}: no hand-in has a program of this question that is begun',
  'matrix-plan':
    '{handIns, plural, one {# hand-in takes} other {# hand-ins take}} part; {count, plural, one {# meeting} other {# meetings}}, each of the dialogue {dialogue}',
  'matrix-sampled':
    'more than {most} hand-ins: each client plays with the solution, its own server and {partners} others, chosen {seed, select, none {by chance} other {by the seed {seed}}}',
  'matrix-tally': '{passed} work together, {failed} do not{undecided, plural, =0 {} other {, # undecided}}',
  'matrix-files': 'Who plays with whom is in {page}, as a table in {table}. It changes no mark.',
  'matrix-interrupted':
    'interrupted: {done} of {count} meetings are played and kept; the same command goes on from there',
  'similar-alone':
    '--similar compares programs and changes no mark, so {option} has no part in it: remove one of the two',
  'similar-told':
    '{programs, plural, one {# program} other {# programs}} compared; {count, plural, =0 {no pair is} one {# pair is} other {# pairs are}} alike by half or more. Look at {page}; it changes no mark.',
  'queue-alone': '{option} plays in this process, so --queue has no part in it: remove one of the two',
  'queue-jobs': '--jobs is for this machine, and with --queue the workers play: give it to them',
  'queue-missing': '{option} is for a queue: name it with --queue',
  'why.undecided': '{questions} undecided',
  'why.no-program': '{questions}: several programs could be meant',
} as const;
