/** What is said of a cohort and its hand-ins, in English. */
export const en = {
  'cohort.no-cohort': '{path}: no such file or folder',
  'cohort.no-hand-ins':
    '{path}: nothing in it looks handed in; a folder or an archive for each student is expected',
  'cohort.not-a-cohort':
    '{path}: neither a folder, an archive (.zip, .tar.gz, .tar) nor a text file with a repository on each line',
  'cohort.no-git': 'the command git is needed to clone repositories: sudo apt install git',
  'cohort.no-roster': '{path}: cannot be read; a CSV file is expected',
  'cohort.roster-columns':
    '{path}:1: no column tells a name, an email address or a number; there are: {there}. Name one of them “name”',
  'cohort.roster-broken': '{path}: not a CSV file ({what})',
  'cohort.roster-moment':
    '{path}:{line}: “{value}” is no time at which something was handed in; write 2026-12-05 09:12, or 05/12/2026 09:12',
  'cohort.roster-minutes': '{path}:{line}: “{value}” is no extra time; write minutes, such as 30, or 1h30',

  'hand-in.nothing-handed-in': 'nothing was handed in',
  'hand-in.empty': '{path}: there is no file in it',
  'hand-in.unsupported-7z':
    '{path}: a 7z archive, which is not unpacked here; put a folder with its files in its place',
  'hand-in.unsupported-rar':
    '{path}: a rar archive, which is not unpacked here; put a folder with its files in its place',
  'hand-in.unsupported-encrypted': '{path}: needs a password; put a folder with its files in its place',
  'hand-in.unsupported-other':
    '{path}: compressed in a way that is not known here; put a folder with its files in its place',
  'hand-in.broken-archive': '{path}: a damaged archive, or none at all ({what})',
  'hand-in.too-large-bytes': '{path}: more than {most} MB once unpacked',
  'hand-in.too-large-files': '{path}: more than {most} files once unpacked',
  'hand-in.too-large-depth': '{path}: more than {most} folders inside each other',
  'hand-in.escapes': '{path}: would write outside its folder, to {entry}; look at it before anything else',
  'hand-in.unreadable': '{path}: cannot be read ({what})',
  'hand-in.no-repository': '{path}: cannot be cloned ({what})',
  'hand-in.nothing-before-deadline': '{path}: no commit before the deadline',

  'note.left-out': '{path}: left out, not written by the student',
  'note.link-left-out': '{path}: a link, left out',
  'note.device-left-out': '{path}: neither a file nor a folder, left out',
  'note.second-archive': '{path}: an archive beside other files; looked into last',
  'note.archive-left-out': '{path}: an archive that was left aside; what is in it is not graded',
  'note.renamed': '{path}: the encoding of this name was guessed',
  'note.late-commits': '{path}: later commits than the deadline, by their own dates; they are not graded',
  'note.not-in-roster': '{path}: nobody in the roster, or several, with this name',
  'note.same-student': '{path}: by the same student of the roster',
  'note.more': 'and more that is not listed',

  'table.student': 'student',
  'table.question': 'question',
  'table.language': 'language',
  'table.files': 'files',
  'table.nothing': 'nothing',
  'table.stub': '{files} (still the stub)',
  'table.part': '{files} ({role, select, server {the server} other {the client}} is missing)',
  'table.group': 'counts for {names}',
  'table.unread-archive': '{question}: nothing was found, and an archive that was left aside may hold it',
  'table.ambiguous':
    '{question}: each of these could be {role, select, server {the server} other {the client}}: {files}',
  'table.unclear': '{question}: {why}',
  'table.left-out': 'beside the hand-ins, and left out: {names}',
  'table.sum': `{all, plural, one {# student or group} other {# students or groups}}: {gradable} to grade, {problems}
    that cannot be graded, {absent} with nothing handed in; {unclear, plural, =0 {no question is unclear} one {# question
    is for a human} other {# questions are for a human}}`,
} as const;
