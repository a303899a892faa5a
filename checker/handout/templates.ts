import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CopiedFile, type CopiedFiles, copiedFile } from './copied-files.ts';
import type { ChosenRequest, Pipeline } from './handout-request.ts';
import { packFile } from './student-lab.ts';

/**
 * The pages of the copy and its pipeline. Those of the folder `handout/` are written for copies: `{questions}` and the
 * like in them stand for what was chosen.
 */
export async function templates(options: ChosenRequest): Promise<CopiedFiles> {
  const { root, locale, ci } = options;
  const ending = locale === 'fr' ? '.fr.md' : '.md';
  const filled: readonly (readonly [path: string, template: string])[] = [
    ['README.md', `README${ending}`],
    ['.gitignore', 'gitignore'],
    ...pipelineFiles[ci],
  ];
  const files = new Map<string, CopiedFile>();
  for (const [path, template] of filled) {
    const text = await readFile(join(root, 'handout', template), 'utf8');
    files.set(path, { content: fill(text, options), mode: 'plain' });
  }
  files.set(join(dirname(packFile), 'partner.mjs'), await copiedFile(join(root, 'handout', 'partner.mjs')));
  for (const path of asTheyAre) files.set(path, await copiedFile(join(root, path)));
  return files;
}

const pipelineFiles: Readonly<Record<Pipeline, readonly (readonly [path: string, template: string])[]>> = {
  gitlab: [['.gitlab-ci.yml', 'gitlab-ci.yml']],
  github: [['.github/workflows/classroom.yml', 'classroom.yml']],
  none: [],
};

const asTheyAre = ['GUIDE.md', 'GUIDE.fr.md', 'LICENSE', 'checker/dialogue/README.md'];

function fill(text: string, { chosen, lab, locale }: ChosenRequest): string {
  const ending = locale === 'fr' ? '.fr.md' : '.md';
  const facts: Readonly<Record<string, string>> = {
    name: lab.lab.name[locale],
    locale,
    first: chosen[0]?.id ?? '',
    example: (chosen.find(({ roles }) => roles.length > 1) ?? chosen[0])?.id ?? '',
    questions: chosen.map(({ id }) => id).join(' '),
    sheets: chosen
      .map(({ id, title }) => `- [${id}](exercises/${id}/README${ending}): ${title[locale]}`)
      .join('\n'),
  };
  // Links of a template start from its own folder, so that they lead somewhere there too. `${{ … }}` is GitHub's.
  return text
    .replaceAll('](../', '](')
    .replace(/(?<![{$])\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}
