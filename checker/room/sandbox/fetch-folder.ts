import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const mostFiles = 2000;

/**
 * Copies what a compiler wrote in its sandbox, whose disk is bounded already. Only plain files and folders are taken, and
 * no link is followed: nothing that is in there is trusted.
 */
export function fetchFolder(from: string, to: string, left = { files: mostFiles }): void {
  for (const name of namesIn(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    const facts = lstatSync(source);
    if (facts.isDirectory()) {
      mkdirSync(target, { recursive: true });
      fetchFolder(source, target, left);
    } else if (facts.isFile()) {
      left.files -= 1;
      if (left.files < 0) return;
      fetchFile(source, target);
    }
  }
}

function fetchFile(source: string, target: string): void {
  const descriptor = openSync(source, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const facts = fstatSync(descriptor);
    const mode = (facts.mode & 0o111) === 0 ? 0o644 : 0o755;
    if (facts.isFile()) writeFileSync(target, readFileSync(descriptor), { mode });
  } finally {
    closeSync(descriptor);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
