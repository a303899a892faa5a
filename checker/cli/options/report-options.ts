import { type ReporterName, reporters } from '../../report/reporters.ts';
import type { OptionTable } from './option.ts';
import { choice, type Reader, text } from './readers.ts';
import { locale } from './shared-options.ts';

/** `--report html=report.html` as its two parts. */
interface AskedReport {
  readonly name: ReporterName;
  readonly file?: string;
}

const name = choice(Object.keys(reporters) as ReporterName[]);

const report: Reader<AskedReport> = {
  ...name,
  read(word, call) {
    const [, before = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const asked = { name: name.read(before, call) };
    return file === undefined ? asked : { ...asked, file: text.read(file, call) };
  },
};

const file = { en: 'FILE', fr: 'FICHIER' };

/** Which reports are written, where, and how. */
export const reportOptions = {
  report: {
    value: { en: 'NAME[=FILE]', fr: 'NOM[=FICHIER]' },
    reader: report,
    several: true,
    default: 'terminal',
    help: {
      en: '{choices} {default}; several of them, each with its file: --report\u00a0terminal --report\u00a0html=report.html',
      fr: '{choices} {default} ; plusieurs à la fois, chacun avec son fichier : --report\u00a0terminal --report\u00a0html=rapport.html',
    },
  },
  output: {
    value: file,
    reader: text,
    help: {
      en: 'the file of the last report named without one',
      fr: 'le fichier du dernier rapport nommé sans le sien',
    },
  },
  pcap: {
    value: file,
    reader: text,
    help: {
      en: 'what crossed the wire, for Wireshark',
      fr: 'ce qui est passé sur le réseau, pour Wireshark',
    },
  },
  locale: { ...locale, help: { en: 'the language of the report', fr: 'la langue du rapport' } },
  verbose: {
    help: { en: 'the whole transcript, with times', fr: 'la transcription entière, avec les temps' },
  },
  ascii: { help: { en: 'signs and charts in ASCII', fr: 'signes et diagrammes en ASCII' } },
  plain: {
    help: {
      en: 'sentences alone, for a screen reader',
      fr: 'rien que des phrases, pour un lecteur d’écran',
    },
  },
} as const satisfies OptionTable;
