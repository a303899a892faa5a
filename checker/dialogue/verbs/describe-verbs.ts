import type { Locale } from '../../model/locale.ts';
import type { VerbRow } from './verb-row.ts';
import { verbs } from './verbs.ts';

const headings = {
  en: { act: 'What the stage does', expectation: 'What must hold', by: { program: 'program', peer: 'peer' } },
  fr: {
    act: 'Ce que fait la scène',
    expectation: 'Ce qui doit être vrai',
    by: { program: 'programme', peer: 'pair' },
  },
} as const;

const texts = {
  en: { none: '', one: 'text', several: 'text / text …', awaited: 'who and who' },
  fr: { none: '', one: 'texte', several: 'texte / texte …', awaited: 'qui and qui' },
} as const;

const columns = { en: '| verb | of a | meaning |', fr: "| verbe | d'un | sens |" } as const;

/** The reference of the verbs in Markdown: a table of the acts and one of the expectations. */
export function describeVerbs(locale: Locale): string {
  return (['act', 'expectation'] as const)
    .map((kind) => {
      const rows = verbs.filter((row) => row.kind === kind).map((row) => describe(row, locale));
      return [`### ${headings[locale][kind]}`, '', columns[locale], '| --- | --- | --- |', ...rows, ''].join(
        '\n',
      );
    })
    .join('\n');
}

function describe(row: VerbRow, locale: Locale): string {
  const behind = texts[locale][row.text];
  const who = `${headings[locale].by[row.by]}${row.role === undefined ? '' : ` (${row.role})`}`;
  return `| \`${row.name}\`${behind && ` _${behind}_`} | ${who} | ${row[locale]} |`;
}
