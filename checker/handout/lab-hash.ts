import { createHash } from 'node:crypto';
import type { LabFolder } from '../submissions/open-lab.ts';
import { type CopiedFiles, copiedFiles } from './copied-files.ts';

/**
 * A hash of what a lab asks: its stubs and sheets in every language, and its dialogues. The note of a copy carries it, so
 * that a later lab can be told from the one that students had.
 */
export async function labHash({ stubs, dialogues }: LabFolder): Promise<string> {
  const hash = createHash('sha256');
  for (const [index, from] of [...stubs, dialogues].entries())
    for (const [path, { content }] of await filesOf(from, String(index)))
      hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

async function filesOf(from: string, to: string): Promise<CopiedFiles> {
  return copiedFiles({ from, to });
}
