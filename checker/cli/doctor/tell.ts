import type { Locale } from '../../model/locale.ts';
import type { Paint } from '../../report/text/paint.ts';
import { widthOf } from '../../report/text/width.ts';
import { pad, wrap } from '../../report/text/wrap.ts';
import { type SayDoctor, sayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';
import { isTool, tools } from './tools.ts';

/** How the diagnoses are printed. */
export interface TellOptions {
  /** The lab's port, which the words name. */
  readonly labPort: number;
  readonly locale: Locale;
  readonly paint: Paint;
  readonly width: number;
  readonly ascii: boolean;
}

/** The diagnoses as text: a line each; if not fine, also what it costs and how to fix it; then a line that sums up. */
export function tell(diagnoses: readonly Diagnosis[], options: TellOptions): string {
  const say = sayDoctor(options.locale);
  const names = diagnoses.map((one) => nameOf(one, { ...options, say }));
  const column = Math.max(...names.map(widthOf));
  const rows = diagnoses.flatMap((one, index) =>
    row(one, { ...options, say, name: pad(names[index] ?? '', column) }),
  );
  return `${[...rows, '', ...sum(diagnoses, options)].join('\n')}\n`;
}

interface NamingOptions extends Pick<TellOptions, 'labPort'> {
  readonly say: SayDoctor;
}

/** A sign before each line, in addition to its words: these say all. */
const signs = { fine: '✓', limited: '!', absent: '–', blocking: '✗' } as const;
const asciiSigns = { fine: '+', limited: '!', absent: '-', blocking: 'x' } as const;

function nameOf({ subject }: Diagnosis, { labPort, say }: NamingOptions): string {
  if (subject === 'port') return say('name.port', { port: String(labPort) });
  return isTool(subject) ? tools[subject].names[0] : say(`name.${subject}`);
}

interface DiagnosisRow extends TellOptions {
  readonly say: SayDoctor;
  readonly name: string;
}

function row(
  { state, found, cost, fix }: Diagnosis,
  { say, name, paint, width, ascii }: DiagnosisRow,
): readonly string[] {
  const stress = { fine: paint.green, limited: paint.yellow, absent: paint.dim, blocking: paint.red }[state];
  const lead = `${(ascii ? asciiSigns : signs)[state]} ${name}  `;
  const margin = ' '.repeat(widthOf(lead));
  const room = width - margin.length;
  const below = (text: string) => wrap(text, room).map((line) => `${margin}${line}`);
  const [first = '', ...more] = wrap(found, room);
  return [
    `${stress(lead.trimEnd())}${' '.repeat(widthOf(lead) - widthOf(lead.trimEnd()))}${first}`,
    ...more.map((line) => `${margin}${line}`),
    ...(cost === undefined ? [] : below(cost).map(paint.dim)),
    ...(fix === undefined ? [] : below(say('mend', { fix }))),
  ];
}

function sum(
  diagnoses: readonly Diagnosis[],
  { labPort, locale, paint, width, ascii }: TellOptions,
): readonly string[] {
  const say = sayDoctor(locale);
  const blocking = diagnoses.filter(({ state }) => state === 'blocking');
  const names = blocking.map((one) => nameOf(one, { labPort, say })).join(', ');
  const text =
    blocking.length > 0
      ? say('sum.blocked', { count: blocking.length, names })
      : diagnoses.some(({ state }) => state === 'limited')
        ? say('sum.less', { sign: (ascii ? asciiSigns : signs).limited })
        : say('sum.fine');
  return wrap(text, width).map(paint.bold);
}
