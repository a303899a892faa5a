import type { studentPage as en } from '../en/student-page.ts';

/** The page that a student gets, in French. */
export const studentPage: Readonly<Record<keyof typeof en, string>> = {
  'student.title': '{lab} : {name}',
  'student.marked': 'Noté le {date}.',
  'student.mark': 'Votre note',
  'student.out-of': 'sur {outOf}',
  'student.undecided':
    'La note n’est pas encore décidée : une personne examine ce que le vérificateur n’a pas pu décider. Aucun point n’est perdu pour cela.',
  'student.cannot-be-graded': 'Ce qui a été rendu ne peut pas être noté : {reason}.',
  'student.nothing': 'Rien n’a été rendu.',
  'student.question': 'Question',
  'student.points': 'Points',
  'student.score': '{earned} sur {possible}',
  'student.open': 'à décider, sur {possible}',
  'student.verdict': 'Résultat',
  'student.remark': 'Remarque',
  'student.total': 'Ensemble',
  'student.scaled': '{earned} points sur {possible} font {scaled} sur {outOf}.',
  'student.penalty': `Rendu avec {hours, plural, one {# heure} other {# heures}} de retard :
    {points, plural, one {# point} other {# points}} en moins.`,
  'student.override': 'Fixé à {points} à la main : {reason}',
  'student.where': 'D’où vient chaque point',
  'student.where-of': 'Dialogues de {question}',
  'student.dialogue': 'Dialogue',
  'student.counts-not': 'ne compte pas',
  'student.own-points':
    'Dans les dialogues ci-dessous, elle a {earned} points sur {possible} ; le barème compte comme ci-dessus.',
  'student.trace': 'Comment le vérifier',
  'student.played':
    'La question {question} a été jouée avec la graine {seed} ; tout ce qui s’est passé est gardé dans {file}.',
  'student.set-by-hand': 'fixé à la main',
  'student.file': 'rapport',
};
