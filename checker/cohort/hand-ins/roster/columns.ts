import { plainWords } from '../arrivals/key-of.ts';

/** What a column of a roster says. */
export type Column = 'id' | 'identifier' | 'name' | 'first' | 'last' | 'email' | 'group' | 'extra' | 'at';

/** Reads the heading of a column; undefined if it is none that is needed. */
export function columnOf(heading: string): Column | undefined {
  const plain = plainWords(heading).join('');
  return (Object.keys(headings) as Column[]).find((column) => headings[column].test(plain));
}

/** Headings without spaces and accents, as spreadsheets, Moodle and student registers have them. */
const headings: Readonly<Record<Column, RegExp>> = {
  id: /^(?:id|idnumber|studentid|studentnumber|number|username|login|matricule|ine|numero|n|no|num(?:ero)?etudiant|netudiant|noetudiant|nomdutilisateur|numerodidentification|codeetudiant)$/,
  identifier: /^(?:identifier|identifiant)$/,
  name: /^(?:name|fullname|student|studentname|nomcomplet|etudiante?s?|nom(?:et)?prenoms?|prenoms?(?:et)?nom)$/,
  first: /^(?:firstname|givenname|forename|prenoms?)$/,
  last: /^(?:lastname|surname|familyname|nom|nomdefamille)$/,
  email:
    /^(?:e?mail|emailaddress|courriel|adresse(?:de)?(?:courriel|e?mail|messagerie)|adresseelectronique)$/,
  group: /^(?:groups?|groupes?|team|equipe|binome)$/,
  at: /^(?:handedin(?:at|on)?|submitted(?:at|on)?|submissiontime|rendu(?:le)?|remisle|datede(?:rendu|remise))$/,
  extra: /^(?:extra|extratime|extraminutes|tempssupplementaire|tempsenplus|majoration|tierstemps|minutes)$/,
};
