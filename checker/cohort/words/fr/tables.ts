import type { tables as en } from '../en/tables.ts';

/** The columns of the tables of grades, in French. */
export const tables: Readonly<Record<keyof typeof en, string>> = {
  'column.name': 'Nom',
  'column.code': 'Code',
  'column.id': 'Numéro d’identification',
  'column.email': 'Adresse de courriel',
  'column.group': 'Groupe',
  'column.mark': 'Note sur {outOf}',
  'column.state': 'État',
  'column.points': '{question} points',
  'column.possible': '{question} possibles',
  'column.verdict': '{question} résultat',
  'column.late': 'Heures de retard',
  'column.penalty': 'Pénalité',
  'column.override': 'Fixé à la main',
  'column.found': 'Constats principaux',
  'column.report': 'Rapport',
  'column.key': 'Clé',
  'column.feedback': 'Commentaire',
  'sheet.grades': 'Notes',
  'state.decided': 'décidé',
  'state.undecided': 'à décider',
  'state.not-handed-in': 'non rendu',
  'state.cannot-be-graded': 'ne peut pas être noté',
  'verdict.not-handed-in': 'non rendu',
  'verdict.no-program': 'aucun programme',
};
