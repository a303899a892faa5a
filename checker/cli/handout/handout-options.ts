import { pipelines } from '../../handout/handout-request.ts';
import { languageIds } from '../../languages/languages.ts';
import type { OptionTable } from '../options/option.ts';
import { choice } from '../options/readers.ts';
import { locale } from '../options/shared-options.ts';

/** Every option of `handout`. */
export const handoutOptions = {
  language: {
    value: { en: 'LANGUAGE', fr: 'LANGAGE' },
    reader: choice(languageIds),
    several: true,
    leftOut: { en: 'all that have stubs if left out', fr: 'tous ceux qui ont des ébauches par défaut' },
    help: {
      en: 'the stubs in this language; several times for several: {choices}',
      fr: 'les ébauches dans ce langage ; plusieurs fois pour plusieurs : {choices}',
    },
  },
  locale: {
    ...locale,
    help: {
      en: 'the language of the comments in the stubs, of the first page and of the pipeline',
      fr: 'la langue des commentaires des ébauches, de la première page et du pipeline',
    },
  },
  ci: {
    value: { en: 'SERVICE', fr: 'SERVICE' },
    reader: choice(pipelines),
    default: 'gitlab',
    once: true,
    help: {
      en: 'the pipeline that checks every push: gitlab, github (GitHub Classroom) or none',
      fr: 'le pipeline qui vérifie chaque push : gitlab, github (GitHub Classroom) ou none (aucun)',
    },
  },
  force: {
    help: {
      en: 'replace an earlier copy in DIR, with whatever was written in its exercises',
      fr: 'remplace une copie précédente dans DIR, avec tout ce qui a été écrit dans ses exercices',
    },
  },
} as const satisfies OptionTable;
