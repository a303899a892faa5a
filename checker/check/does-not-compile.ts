import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { languages } from '../languages/languages.ts';
import type { Call } from '../languages/row/call.ts';
import { placeOf } from '../locate/place.ts';
import type { Role } from '../model/actor.ts';
import type { Finding } from '../model/finding.ts';
import type { Program } from '../model/submission.ts';
import type { SourceLine } from '../model/transcript.ts';
import { readEncoding } from './read-encoding.ts';

/** The compiler's first errors as a finding that points at the first line of the student's source among them. */
export async function doesNotCompile(role: Role, program: Program, evidence: string): Promise<Finding> {
  // A compiler names the bytes that it does not read; what else it refuses has nothing to do with them.
  const encoding = aboutBytes.test(evidence) ? await readEncoding(program) : undefined;
  const where = program.kind === 'source' ? lineOf(program, evidence) : [];
  return {
    code: 'does-not-compile',
    actors: [role],
    where: where.map((line) => ({ actor: role, waitsFor: 'nothing', waits: [], broke: true, ...line })),
    evidence,
    ...(encoding && { encoding }),
  };
}

/** The finding for a program that is nothing but comments, at the line where they begin. */
export function commentedOut(role: Role, program: Program): Finding {
  const where = program.kind === 'source' ? [placeOf(firstLine(program.file), dirname(program.file))] : [];
  return {
    code: 'does-not-compile',
    actors: [role],
    where: where.flatMap((line) =>
      line ? [{ actor: role, waitsFor: 'nothing', waits: [], broke: true, ...line }] : [],
    ),
    commented: true,
  };
}

function firstLine(file: string): readonly Call[] {
  const before = /^\s*/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  return [{ file: basename(file), line: before.split('\n').length }];
}

/** In the words of javac, gcc, clang and esbuild. */
const aboutBytes =
  /illegal character|unmappable character|stray '?\\?\S+'? in program|null character|UTF-16|BOM|\\ufeff|\\x00|\ufffd/i;

function lineOf(
  { language, file }: Extract<Program, { kind: 'source' }>,
  said: string,
): readonly SourceLine[] {
  const line = placeOf(languages[language].brokenAt(said), dirname(file));
  return line ? [line] : [];
}
