/** The speaker's view, in English. */
export const speaker = {
  'speaker.title': 'Speaker’s view',
  'speaker.step': 'Step {number} of {count}',
  'speaker.before': 'Before the tour',
  'speaker.begin': 'The right arrow begins the tour.',
  'speaker.say': 'To say',
  'speaker.next': 'Then',
  'speaker.end': 'The end.',
  'speaker.elapsed': 'Time since this view was opened',
  'speaker.votes': 'The votes',
  'speaker.cell': 'Which',
  'speaker.happened': '← happened',
} as const;
