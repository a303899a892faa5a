/** Rows that stand for many plays: the result of an exploration, or of a repetition. */
export const explored = {
  'explored.all': `{dialogues, plural, one {# dialogue} other {# dialogues}} explored,
    {acts, plural, one {# act} other {# acts}}`,
  'explored.part': `{dialogues} of {count, plural, one {# dialogue} other {# dialogues}} explored,
    {acts, plural, one {# act} other {# acts}}`,
  'explored.file': 'This dialogue, to be saved as {file} and played with `--dialogue {file}`:',
  repeated: 'passed {passed} of {times}',
  'repeated.sometimes': 'passed {passed} of {times}: it fails sometimes, here with `--seed {seed}`',
} as const;
