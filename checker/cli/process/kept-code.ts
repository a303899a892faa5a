import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rm,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** A file of code that was run, and what V8 has compiled of it. */
export interface KeptCode<Exports> {
  readonly exports: Exports;
  /** What was compiled on an earlier run is used as it is. */
  readonly wasKept: boolean;
  /**
   * Keeps what is compiled by now for the next run, unless a run that ended with the same exit code has done so: a
   * check that fails compiles what explains failures.
   */
  keep(exitCode: number): void;
}

/**
 * Runs a file with what V8 compiled of it on an earlier run, which saves a tenth of the time of a check (measured). The
 * file is one expression, a function of a CommonJS module and of its own URL. Node 22.8 could keep what it compiles by
 * itself, but that is refused once V8's flags have changed. `folder` is made when something is kept; without one, or
 * where it cannot be written, each run compiles the file.
 */
export function runKept<Exports>(url: URL, folder: string | undefined): KeptCode<Exports> {
  const source = readFileSync(url);
  const tag = cachedDataVersionTag();
  const name = `${digestOf(source).toString('hex').slice(0, 16)}-${nodeDigest()}-${tag}`;
  const file = folder && join(folder, name);
  const kept = file === undefined ? undefined : read(file);
  const script = new Script(source.toString(), {
    filename: url.href,
    ...(kept && { cachedData: kept.code }),
  });
  const wasKept = kept !== undefined && script.cachedDataRejected !== true;
  const module = { exports: {} as Exports };
  script.runInThisContext()(module, module.exports, createRequire(fileURLToPath(url)), url.href);
  return {
    ...module,
    wasKept,
    keep(exitCode) {
      const runs = (wasKept ? kept.runs : 0) | (1 << exitCode);
      if (file === undefined || exitCode > 1 || (wasKept && kept.runs === runs)) return;
      // What is compiled under other flags would be refused.
      if (cachedDataVersionTag() === tag) write(file, { runs, code: script.createCachedData() });
    },
  };
}

/** What is in a file: the exit codes of the runs that have compiled it, a bit for each, and V8's own bytes. */
interface Kept {
  readonly runs: number;
  readonly code: Buffer;
}

const digestBytes = 32;

/**
 * V8 itself does not notice if its bytes were damaged (Node 20), so their digest stands before them. What another user
 * has written is not run.
 */
function read(file: string): Kept | undefined {
  try {
    if (statSync(file).uid !== process.getuid?.()) return undefined;
    const bytes = readFileSync(file);
    const body = bytes.subarray(digestBytes);
    if (!digestOf(body).equals(bytes.subarray(0, digestBytes))) return undefined;
    return { runs: body[0] ?? 0, code: body.subarray(1) };
  } catch {
    return undefined;
  }
}

/** Others may write the same file at the same time, and a full disk is no fault. */
function write(file: string, { runs, code }: Kept): void {
  const body = Buffer.concat([Buffer.of(runs), code]);
  const part = `${file}.${process.pid}`;
  try {
    const folder = join(file, '..');
    mkdirSync(folder, { recursive: true });
    writeFileSync(part, Buffer.concat([digestOf(body), body]));
    renameSync(part, file);
    dropOldest(folder);
  } catch {
    rm(part, { force: true }, () => undefined);
  }
}

/**
 * Which Node this is, to the file. V8's own tag is not enough: Node 20.19.0 and 20.20.2 have the same, each takes what
 * the other compiled, and functions then do what others should (seen).
 */
function nodeDigest(): string {
  const { execPath, version, arch } = process;
  const { size, mtimeMs } = statSync(execPath);
  return digestOf(Buffer.from([execPath, version, arch, size, mtimeMs].join()))
    .toString('hex')
    .slice(0, 16);
}

/** How many builds of the checker, on how many versions of Node, are kept. */
const mostKept = 8;

function dropOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestFirst = files.sort((one, other) => age(other) - age(one));
  for (const file of newestFirst.slice(mostKept)) rmSync(file, { force: true, recursive: true });
}

function digestOf(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}
