import type { handIns as en } from '../en/hand-ins.ts';

/** Why a hand-in cannot be graded, in French. */
export const handIns: Readonly<Record<keyof typeof en, string>> = {
  'hand-in.nothing-handed-in': 'rien n’a été rendu',
  'hand-in.empty': '{path} est vide',
  'hand-in.unsupported-archive': '{path} est une archive qui n’est pas décompressée ici ({format})',
  'hand-in.broken-archive': '{path} ne peut pas être décompressé : {what}',
  'hand-in.too-large-bytes': '{path} dépasse {most} octets une fois décompressé',
  'hand-in.too-large-files': '{path} contient plus de {most} fichiers',
  'hand-in.too-large-depth': '{path} contient des dossiers sur plus de {most} niveaux',
  'hand-in.escapes': '{path} écrirait hors de son dossier : {entry}',
  'hand-in.unreadable': '{path} ne peut pas être lu : {what}',
  'hand-in.no-repository': '{path} ne peut pas être cloné : {what}',
  'hand-in.nothing-before-deadline': '{path} n’a aucun commit avant l’échéance',
};
