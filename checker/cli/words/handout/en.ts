/** The words of `handout` in English. Their keys and arguments are the types of `sayHandout`. */
export const en = {
  and: 'and',
  which: 'name a new folder for the copy, as in `npm run handout -- ../chat`',
  done: `{dir}: {questions}, in {languages}{ci, select, gitlab {, with a pipeline for GitLab CI}
    github {, with a pipeline for GitHub Classroom} other {}}; without solutions.
    Try it as a student would: \`cd {dir} && npm ci && npm run check {example}\``,
  'a-copy':
    'this copy of the lab is for students; make another one where it was made, from the lab with its solutions',
  'not-a-folder': '{dir}: this is a file; name a new folder',
  'not-empty': '{dir}: this folder is not empty, and nothing in it is touched; name a new one',
  'earlier-copy':
    '{dir}: there is a copy already; name another folder, or replace this one, with what was written in its exercises, by --force',
  'not-a-copy':
    '{dir}: --force replaces a copy that handout has made, and this folder holds something else; name another one',
  unwritable: '{dir}: cannot be written ({why}); choose another place',
  'no-stubs': '--language: {question} has no stubs in this language; write one of {languages}',
  'no-partner':
    '{file}: there is no such program; a copy plays its partners with Node, so each of them needs a version in TypeScript or JavaScript',
  'partner-broken': '{file}: cannot be packed: {why}',
  'not-built': '{folder}: the checker of the copy is missing; run `npm run build` first',
} as const;
