import type { similarPage as en } from '../en/similar-page.ts';

/** The page that shows which programs look alike, in French. */
export const similarPage: Readonly<Record<keyof typeof en, string>> = {
  'similar.title': '{lab} : ressemblances',
  'similar.skip': 'Aller aux paires',
  'similar.about': `{programs, plural, one {# programme} other {# programmes}} de {questions} ; {pairs, plural, one {# paire comparée} other {# paires comparées}},
    dont {count, plural, =0 {aucune ne se ressemble} one {# se ressemble} other {# se ressemblent}} à moitié ou plus.`,
  'similar.caution': `Ressembler n’est pas copier. Des programmes courts qui suivent la même feuille se ressemblent, comme ceux de deux étudiants
    d’un même groupe, ou après un même TD. Regardez les lignes, et demandez. Ceci ne note personne.`,
  'similar.method': `Ce sont les sortes de parties de chaque programme qui sont comparées, comme le fait Dolos : d’autres noms, commentaires
    ou espaces n’y changent rien. Ce que contiennent les ébauches n’est pas compté, ni, dans une promotion de dix ou
    plus, ce que plus de la moitié contient.`,
  'similar.left-out': 'Non comparés, faute de grammaire : {languages}.',
  'similar.unread': 'N’ont pas pu être lus : {files}.',
  'similar.pairs': 'Paires, les plus ressemblantes d’abord',
  'similar.first': 'Les {shown} premières sur {count} sont montrées.',
  'similar.none': 'Aucune paire de programmes ne se ressemble à moitié ou plus.',
  'similar.share': 'Ressemblance',
  'similar.lines': 'Lignes',
  'similar.look': 'Lignes qui se ressemblent',
  'similar.link': 'ressemblances',
  'column.program': 'Programme',
};
