/** The page that a student gets. */
export const studentPage = {
  'student.title': '{lab}: {name}',
  'student.marked': 'Marked on {date}.',
  'student.mark': 'Your mark',
  'student.out-of': 'out of {outOf}',
  'student.undecided':
    'The mark is not decided yet: a person looks at what the checker could not decide. No point is lost for it.',
  'student.cannot-be-graded': 'What was handed in cannot be graded: {reason}.',
  'student.nothing': 'Nothing was handed in.',
  'student.question': 'Question',
  'student.points': 'Points',
  'student.score': '{earned} of {possible}',
  'student.open': 'to be decided, of {possible}',
  'student.verdict': 'Verdict',
  'student.remark': 'Remark',
  'student.total': 'Together',
  'student.scaled': '{earned} of {possible} points are {scaled} out of {outOf}.',
  'student.penalty': `Handed in {hours, plural, one {# hour} other {# hours}} late:
    {points, plural, one {# point} other {# points}} less.`,
  'student.override': 'Set to {points} by hand: {reason}',
  'student.where': 'Where each point comes from',
  'student.where-of': 'Dialogues of {question}',
  'student.dialogue': 'Dialogue',
  'student.counts-not': 'does not count',
  'student.own-points':
    'In the dialogues below it has {earned} of {possible} points; the rubric counts as above.',
  'student.trace': 'How this can be checked',
  'student.played':
    'Question {question} was played with the seed {seed}; everything that happened is kept in {file}.',
  'student.set-by-hand': 'set by hand',
  'student.file': 'report',
} as const;
