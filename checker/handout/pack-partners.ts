import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { readDialogues } from '../check/find/read-dialogues.ts';
import { languages } from '../languages/languages.ts';
import type { Role } from '../model/actor.ts';
import type { Environment } from '../model/environment.ts';
import { type Question, questionOf } from '../model/lab.ts';
import { runToEnd } from '../room/launch.ts';
import type { LabFolder } from '../submissions/open-lab.ts';
import { esbuild } from '../toolchain/build/esbuild.ts';
import type { ChosenQuestions } from './choose-questions.ts';
import { HandoutError } from './handout-error.ts';

const compress = promisify(brotliCompress);

/**
 * Packs the programs that the dialogues of a copy play with a student's: JavaScript without comments and with short names,
 * by question and role (`q3/server`), as JSON in Brotli. No search and no editor shows them. This keeps them from
 * being read by chance; it is no secret, since the copy can unpack what it plays.
 */
export async function packPartners(
  lab: LabFolder,
  { chosen, environment }: { readonly chosen: ChosenQuestions; readonly environment: Environment },
): Promise<Uint8Array> {
  const wanted = chosen.flatMap((question) => partnersOf(question, lab));
  const programs: Record<string, string> = {};
  for (const { name, stem } of wanted) programs[name] = await bundle(sourceOf(stem), environment);
  return compress(JSON.stringify(programs));
}

/** A program of the pack, and the path of its source without the extension; `{language}` stands for one. */
interface Partner {
  readonly name: string;
  readonly stem: string;
}

/** The programs that a question's dialogues need: those cast as the reference, and the one that another question supplies. */
function partnersOf({ id, partner }: Question, lab: LabFolder): readonly Partner[] {
  const casts = readDialogues(id, { folder: lab.dialogues, cwd: lab.root }).map(({ cast }) => cast);
  const roles: readonly Role[] = ['server', 'client'];
  const references = roles.filter((role) => casts.some((cast) => cast[role].kind === 'reference'));
  const supplier = questionOf(lab.lab, id)?.partner?.question;
  const solution = (question: string, role: Role) => ({
    name: `${id}/${role}`,
    stem: join(lab.solutions, question, '{language}', role),
  });
  return [
    ...references.map((role) => solution(id, role)),
    ...(partner && supplier !== undefined ? [solution(supplier, partner.role)] : []),
    ...(partner && lab.partners !== undefined
      ? [{ name: `partner/${partner.role}`, stem: join(lab.partners, partner.role) }]
      : []),
  ];
}

/** The source in a language that the checker's own Node runs. */
function sourceOf(stem: string): string {
  const files = (['typescript', 'javascript'] as const).flatMap((language) =>
    languages[language].extensions.map((extension) => `${stem.replace('{language}', language)}${extension}`),
  );
  const found = files.find((file) => existsSync(file));
  if (found === undefined) throw new HandoutError({ code: 'no-partner', file: files[0] ?? stem });
  return found;
}

async function bundle(file: string, environment: Environment): Promise<string> {
  const { stdout, shown, problem } = await runToEnd([esbuild(), file, ...flags], {
    environment,
    limitMs: 60_000,
  });
  if (problem === undefined) return stdout;
  throw new HandoutError({ code: 'partner-broken', file, why: shown.trim().split('\n')[0] ?? problem });
}

const flags = [
  ...['--bundle', '--minify', '--format=esm', '--platform=node', '--target=node20.19'],
  // handout/partner.mjs sets it: a program that starts itself a second time starts that file.
  '--define:import.meta.url=ownFile',
  ...['--log-level=error', '--color=false', '--tsconfig-raw={}'],
];
