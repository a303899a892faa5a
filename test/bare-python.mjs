// .taprc loads this before each test file: programs are then started with a Python that sees no packages of this
// machine, so that neither what they do nor what a start costs depends on what is installed. A package may add code to
// every start (a `.pth` file), and a run of all tests has 1700.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kept = join(dirname(dirname(fileURLToPath(import.meta.url))), '.tap', 'python');
const folder = join(kept, 'bin');
const isFirst = process.env.PATH?.split(delimiter)[0] === folder;

if (!isFirst && (existsSync(join(folder, 'python3')) || make()))
  process.env.PATH = [folder, process.env.PATH].join(delimiter);

/** Makes a virtual environment, under another name until it is whole. Returns false where there is no Python. */
function make() {
  const real = whatPythonSays('import sys; print(getattr(sys, "_base_executable", sys.executable))');
  if (real === undefined) return false;
  mkdirSync(dirname(kept), { recursive: true });
  const begun = mkdtempSync(`${kept}-`);
  // Tests start programs as other users too.
  chmodSync(begun, 0o755);
  mkdirSync(join(begun, 'bin'));
  symlinkSync(real, join(begun, 'bin', 'python3'));
  // This file makes a folder a virtual environment: https://docs.python.org/3/library/site.html
  writeFileSync(join(begun, 'pyvenv.cfg'), `home = ${dirname(real)}\ninclude-system-site-packages = false\n`);
  putInPlace(begun);
  return true;
}

function putInPlace(begun) {
  try {
    renameSync(begun, kept);
  } catch {
    // Another test process was quicker, unless it is an older one, whose Python is gone.
    if (existsSync(join(folder, 'python3'))) return rmSync(begun, { recursive: true, force: true });
    const gone = `${begun}-gone`;
    renameSync(kept, gone);
    rmSync(gone, { recursive: true, force: true });
    putInPlace(begun);
  }
}

/** The output of a line of Python; undefined where there is no Python. */
function whatPythonSays(line) {
  try {
    return execFileSync('python3', ['-c', line], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
