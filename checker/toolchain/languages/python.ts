import { resolveInterpreter } from '../runtime/interpreter.ts';
import { witnessFolder } from '../runtime/witness-folder.ts';
import { callsIn, lastAccount } from './calls-in.ts';
import { hashComments } from './comments.ts';
import type { Language } from './language.ts';

/** Through a pipe Python keeps what it prints until it ends; a terminal shows it at once, so it runs unbuffered. */
const environment = {
  PYTHONUNBUFFERED: '1',
  PYTHONUTF8: '1',
  PYTHONIOENCODING: 'utf-8',
  PYTHONDONTWRITEBYTECODE: '1',
};

export const python: Language = {
  id: 'python',
  name: 'Python',
  extensions: ['.py'],
  folder: 'python',
  takesPort: /^(?=.*argv).*(?<!im)port|add_argument\(\s*['"]port['"]/im,
  comments: hashComments,
  // An error met while running comes with a traceback; one met while reading does not.
  isSyntaxError: (stderr) => /^(Syntax|Indentation|Tab)Error: /m.test(stderr) && !/^Traceback /m.test(stderr),
  brokenAt: (said) =>
    [...callsIn(lastAccount(said, /^.*Traceback \(most recent call last\):/gm), frame)].reverse(),
  async start({ folder, name }, tools) {
    const interpreter = { names: ['python3', 'python'], ask: ['-c', 'import sys; print(sys.executable)'] };
    const file = await resolveInterpreter(interpreter, { folder, environment: tools.environment });
    if (!file) return { kind: 'missing-tool', tool: 'python3', fix: 'sudo apt install python3' };
    // What it reads there lets it be asked where it stands.
    const build = witnessFolder();
    return { kind: 'ready', file, args: [name], environment: { ...environment, PYTHONPATH: build }, build };
  },
};

/** Behind bars in a group of exceptions. */
const frame = /^[ \t|+]*File "([^"\n]+)", line (\d+)/gm;
