import type { speaker as en } from '../en/speaker.ts';

/** The speaker's view, in French. */
export const speaker: Readonly<Record<keyof typeof en, string>> = {
  'speaker.title': 'Pour l’orateur',
  'speaker.step': 'Étape {number} sur {count}',
  'speaker.before': 'Avant la visite',
  'speaker.begin': 'La flèche droite commence la visite.',
  'speaker.say': 'À dire',
  'speaker.next': 'Puis',
  'speaker.end': 'La fin.',
  'speaker.elapsed': 'Temps depuis l’ouverture de cette vue',
  'speaker.votes': 'Les votes',
  'speaker.cell': 'Lequel',
  'speaker.happened': '← arrivé',
};
