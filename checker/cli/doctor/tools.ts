import { existsSync } from 'node:fs';
import { execa } from 'execa';
import type { Environment } from '../../model/environment.ts';
import { type Interpreter, resolveInterpreter } from '../../toolchain/runtime/interpreter.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis, Subject } from './diagnosis.ts';

interface Tool extends Interpreter {
  readonly subject: Subject;
  readonly language: string;
  readonly packages: string;
}

/** The languages of the lab beside TypeScript and JavaScript, which Node runs. */
const tools: readonly Tool[] = [
  {
    subject: 'python',
    language: 'Python',
    names: ['python3', 'python'],
    ask: ['-c', 'import sys; print(sys.executable)'],
    packages: 'python3',
  },
  { subject: 'gcc', language: 'C', names: ['gcc', 'cc', 'clang'], packages: 'gcc libc6-dev' },
  { subject: 'javac', language: 'Java', names: ['javac'], packages: 'default-jdk-headless' },
  { subject: 'java', language: 'Java', names: ['java'], packages: 'default-jdk-headless' },
  { subject: 'perl', language: 'Perl', names: ['perl'], packages: 'perl' },
  { subject: 'ruby', language: 'Ruby', names: ['ruby'], packages: 'ruby' },
];

export interface ExamineToolsOptions {
  readonly environment: Environment;
  readonly folder: string;
  readonly say: SayDoctor;
}

/** What runs and compiles programs. Python is the sheet's own language, and the partner of several others. */
export function examineTools(shelf: ExamineToolsOptions): Promise<readonly Diagnosis[]> {
  return Promise.all(tools.map((tool) => examineTool(tool, shelf)));
}

async function examineTool(
  tool: Tool,
  { environment, folder, say }: ExamineToolsOptions,
): Promise<Diagnosis> {
  const { subject, language, packages } = tool;
  const file = await resolveInterpreter(tool, { folder, environment });
  const version = file === undefined ? undefined : await versionOf(file, environment);
  if (file !== undefined && version?.number !== undefined)
    return { subject, state: 'fine', found: say('tool.found', { version: version.number, file }) };
  return {
    subject,
    state: subject === 'python' ? 'blocking' : 'absent',
    found: file === undefined ? say('tool.absent') : say('tool.silent', { file, why: version?.why ?? '' }),
    cost: subject === 'python' ? say('python.cost') : say('tool.cost', { language }),
    fix: existsSync('/usr/bin/apt') ? say('mend.apt', { packages }) : say('mend.package', { packages }),
  };
}

/** `gcc (Debian 12.2.0-14) 12.2.0`, `openjdk 17.0.9 …`, `This is perl 5, version 36 … (v5.36.0)`: the first number with a dot. */
async function versionOf(
  file: string,
  environment: Environment,
): Promise<{ readonly number?: string; readonly why?: string }> {
  const asked = await execa(file, ['--version'], {
    env: { ...environment, LC_ALL: 'C' },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    all: true,
    timeout: 20_000,
  });
  const number = asked.failed ? undefined : /\d+(\.\d+)+/.exec(asked.all ?? '')?.[0];
  return number === undefined ? { why: (asked.all ?? '').split('\n')[0] ?? '' } : { number };
}
