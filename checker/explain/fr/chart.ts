import type { chart as en } from '../en/chart.ts';

/** Un diagramme de séquence : ce qui s’y lit, et la même chose en phrases. */
export const chart: Readonly<Record<keyof typeof en, string>> = {
  'chart.keyboard': 'clavier',
  'chart.screen': 'écran',
  'chart.errors': 'erreurs',
  'chart.wire': 'réseau',
  'chart.before': '(avant cela, tout allait bien)',
  'chart.flooded': '(affiche encore et encore)',
  'chart.later': '(plus tard, pour savoir pourquoi)',
  'chart.closed': 'fermé (Ctrl-D)',
  'chart.hung-up': 'raccroche',
  'chart.refused': 'est refusé',
  'chart.silent': 'rien n’est envoyé',
  'chart.pieces': '{text} (en {count} morceaux)',
  'chart.lines': '({count} lignes)',
  'chart.left-out': '({count} autres échanges ; --verbose les montre)',
  'chart.more': '(et {count, plural, one {# autre ligne} other {# autres lignes}})',
  'chart.waits': 'attend',
  'chart.waits-line': 'attend une ligne',
  'chart.circle': 'un cercle',
  'chart.circle-words': 'un cercle : chacun attend l’autre',
  'chart.unseen': `Ce qui a circulé entre les deux n’est pas montré :
    cette machine ne permet pas d’écouter le réseau.`,
};
