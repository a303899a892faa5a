import { type LabFolder, openLab } from '../../submissions/open-lab.ts';
import { root } from '../process/root.ts';

/** Opens the lab that `--lab` names, else Alternance's own. Throws a LabError if it cannot be used. */
export async function openAskedLab(named: string | undefined, cwd: string): Promise<LabFolder> {
  return named === undefined ? openLab(root, cwd) : { ...(await openLab(named, cwd)), named };
}
