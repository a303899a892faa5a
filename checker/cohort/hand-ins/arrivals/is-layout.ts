import { languageOf, languageOfFolder } from '../../../languages/languages.ts';
import type { Lab } from '../../../model/lab.ts';
import { readProgramName } from '../../../submissions/program-name.ts';
import type { Listed } from './list-folder.ts';

/** Whether this is a part of one hand-in, by its name: `q3`, `python`, `server.py`, `src`. No student is called so. */
export function isLayout({ name, kind }: Pick<Listed, 'name' | 'kind'>, lab: Lab): boolean {
  if (kind === 'folder') {
    const { question, others } = readProgramName(name, lab);
    return (
      (question !== undefined && others === '') || languageOfFolder(name) !== undefined || plain.test(name)
    );
  }
  return kind === 'file' && languageOf(name) !== undefined;
}

const plain = /^(?:src|sources?|code|bin|lib|include|tests?|docs?|serveur|server|client|tp[\s_-]*\d*)$/i;
