import { languages } from '../languages/languages.ts';
import type { Samples } from '../languages/row/language.ts';
import type { LanguageId, Role } from '../model/actor.ts';
import type { FindingCode } from '../model/finding.ts';
import type { Context } from './context.ts';

/** A finding, or a case of `line-late` or `line-altered` that another line of code shows. */
export type SampledCode = FindingCode | 'unflushed-screen' | 'lost-accents';

interface SampleOptions {
  readonly language: LanguageId;
  readonly port: number;
}

/** The code in a language that shows the fix for a finding. Undefined if the language has no sample for it. */
export function sampleFor(code: SampledCode, { language, port }: SampleOptions): string | undefined {
  if (language === 'command') return undefined;
  const { samples } = languages[language];
  const found = sampled[code]?.map((sample) => samples[sample]).find((sample) => sample !== undefined);
  return found?.replaceAll('{port}', String(port));
}

/** The option that starts a program with its arguments: `--client "python3 client.py 127.0.0.1 8080"`. */
export function startExample(role: Role, context: Context): string {
  const { files, languages: written, task, port = task.port } = context;
  const language = written[role];
  const file = files[role] ?? role;
  const program = file.replace(/\.[^./]+$/, '');
  const named = { file, program: program.includes('/') ? program : `./${program}` };
  const name = program.slice(program.lastIndexOf('/') + 1);
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
  const start = language === undefined || language === 'command' ? './{name}' : languages[language].byHand;
  const words = start.replace(/\{(\w+)\}/g, (_, key) => ({ ...named, name, folder })[key as 'file'] ?? '');
  return `--${role} "${words} ${role === 'client' ? '127.0.0.1 ' : ''}${port}"`;
}

/** The samples for each finding, the best first. */
const sampled: Readonly<Partial<Record<SampledCode, readonly (keyof Samples)[]>>> = {
  'address-in-use': ['reusePort'],
  'needs-terminal': ['askTerminal'],
  'ended-early': ['keepOpen'],
  'bytes-shown': ['decode'],
  'line-late': ['flush'],
  'unflushed-screen': ['flushScreen'],
  'lost-accents': ['useUtf8', 'decode'],
  'line-split': ['readLine'],
  'lines-glued': ['readLine'],
  'no-newline': ['sendLine'],
  'still-running': ['leaveLoop', 'endWithConnection'],
  flood: ['leaveLoop'],
  busy: ['leaveLoop'],
  'silent-failure': ['fail'],
};
