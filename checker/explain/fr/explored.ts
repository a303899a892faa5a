import type { explored as en } from '../en/explored.ts';

/** Plusieurs essais en une ligne : ce que l’exploration a trouvé, ce que donne la répétition. */
export const explored: Readonly<Record<keyof typeof en, string>> = {
  'explored.all': `{dialogues, plural, one {# dialogue exploré} other {# dialogues explorés}},
    {acts, plural, one {# acte} other {# actes}}`,
  'explored.part': `{dialogues} sur {count, plural, one {# dialogue exploré} other {# dialogues explorés}},
    {acts, plural, one {# acte} other {# actes}}`,
  'explored.file': 'Ce dialogue, à enregistrer sous {file} et à jouer avec `--dialogue {file}` :',
  repeated: 'réussi {passed} fois sur {times}',
  'repeated.sometimes': 'réussi {passed} fois sur {times} : il échoue parfois, ici avec `--seed {seed}`',
};
