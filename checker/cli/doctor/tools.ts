import { existsSync } from 'node:fs';
import { languageIds, languages, type SourceLanguage, type ToolName } from '../../languages/languages.ts';
import type { Tool } from '../../languages/row/tool.ts';
import type { Environment } from '../../model/environment.ts';
import type { LabLanguages } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import { runToEnd } from '../../room/launch.ts';
import { resolveInterpreter } from '../../toolchain/runtime/interpreter.ts';
import { cacheFolder } from '../process/cache-folder.ts';
import { choiceOf } from '../words/choice-of.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis, Subject } from './diagnosis.ts';
import { tryBuilding } from './try-building.ts';

/** Where tools are searched, and for which lab. */
export interface ExamineToolsOptions {
  readonly environment: Environment;
  readonly folder: string;
  readonly labLanguages: LabLanguages;
  /** In a copy for students, Node plays the partners. */
  readonly partners: 'in the own language' | 'packed';
  readonly locale: Locale;
  readonly say: SayDoctor;
}

/**
 * Examines the tools that compile and run programs. A missing tool is a fault only if it belongs to the lab's own
 * language, in which the partner and the solutions are written. In a copy, where these are packed, it is a fault if every
 * language of the copy needs it.
 */
export function examineTools(options: ExamineToolsOptions): Promise<readonly Diagnosis[]> {
  const names = Object.keys(tools) as ToolName[];
  return Promise.all(names.map((name) => examineTool(name, options)));
}

/** Whether a subject is a tool of a language. */
export function isTool(subject: Subject): subject is ToolName {
  return subject in tools;
}

/** The tools of all languages, in the order of the languages' table. */
export const tools = Object.fromEntries(
  Object.values(languages).flatMap((row) => Object.entries(row.tools)),
) as Readonly<Record<ToolName, Tool>>;

async function examineTool(subject: ToolName, options: ExamineToolsOptions): Promise<Diagnosis> {
  const { environment, folder, locale, say } = options;
  const tool = tools[subject];
  const interpreter = await resolveInterpreter(tool, { folder, environment, cacheFolder });
  const file = interpreter?.file;
  const version =
    interpreter?.kind === 'found'
      ? await versionOf(interpreter.file, environment)
      : { why: interpreter?.said };
  const { packages } = tool;
  const trouble = {
    subject,
    state: isNeeded(subject, options) ? 'blocking' : 'absent',
    cost: costOf(subject, options),
    fix: existsSync('/usr/bin/apt') ? say('mend.apt', { packages }) : say('mend.package', { packages }),
  } as const;
  if (file === undefined) return { ...trouble, found: say('tool.absent') };
  const number = 'number' in version ? version.number : undefined;
  if (number === undefined)
    return { ...trouble, found: say('tool.silent', { file, why: version.why ?? '' }) };
  const why = await tryBuilding(subject, { environment, locale });
  if (why === undefined)
    return { subject, state: 'fine', found: say('tool.found', { version: number, file }) };
  return { ...trouble, found: say('tool.builds-nothing', { version: number, file, why }) };
}

function isNeeded(subject: ToolName, { labLanguages, partners }: ExamineToolsOptions): boolean {
  const needing = partners === 'packed' ? labLanguages : labLanguages.slice(0, 1);
  return needing.every((language) => subject in languages[language].tools);
}

function costOf(subject: ToolName, { labLanguages, partners, say }: ExamineToolsOptions): string {
  const users = languageIds.filter((id) => subject in languages[id].tools);
  const named = (ids: readonly SourceLanguage[]) =>
    choiceOf(
      ids.map((id) => languages[id].name),
      say('and'),
    );
  if (partners === 'packed' || !users.includes(labLanguages[0]))
    return say('tool.cost', { language: named(users) });
  const partnered = languageIds.filter((id) => !labLanguages.includes(id));
  return say('partner.cost', { language: named(users), others: named(partnered) });
}

/** The first number with a dot: `gcc (Debian 12.2.0-14) 12.2.0`, `This is perl 5, version 36 … (v5.36.0)`. */
async function versionOf(
  file: string,
  environment: Environment,
): Promise<{ readonly number?: string; readonly why?: string }> {
  const { shown, problem } = await runToEnd([file, '--version'], {
    environment: { ...environment, LC_ALL: 'C' },
    limitMs: 20_000,
  });
  const number = problem === undefined ? /\d+(\.\d+)+/.exec(shown)?.[0] : undefined;
  return number === undefined ? { why: shown.split('\n')[0] ?? '' } : { number };
}
