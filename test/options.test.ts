import { readFileSync } from 'node:fs';
import t from 'tap';
import { demoOptions } from '../checker/cli/demo/demo-options.ts';
import { doctorOptions } from '../checker/cli/doctor/doctor-options.ts';
import { gradeOptions } from '../checker/cli/grade/grade-options.ts';
import { handoutOptions } from '../checker/cli/handout/handout-options.ts';
import { checkOptions } from '../checker/cli/options/check-options.ts';
import { tryOptions } from '../checker/cli/try/try-options.ts';
import { workerOptions } from '../checker/cli/worker/worker-options.ts';
import { root } from './checker.ts';

const pages = ['README.md', 'GUIDE.md', 'GUIDE.fr.md', 'exercises/README.md', 'exercises/README.fr.md'];

/** Options of npm that the pages name too. */
const foreign = ['silent'];
/** Calls of Slurm, which has options of its own. */
const slurm = /^sbatch .*$|`scancel [^`]*`/gm;

t.test('every option that a page names is one of ours', async (t) => {
  const tables = [
    checkOptions,
    tryOptions,
    doctorOptions,
    gradeOptions,
    workerOptions,
    handoutOptions,
    demoOptions,
  ];
  const known = [...tables.flatMap((table) => Object.keys(table)), 'help', ...foreign];
  for (const page of pages) {
    const text = readFileSync(`${root}/${page}`, 'utf8').replace(slurm, '');
    const named = [...text.matchAll(/(?<![\w-])--([a-z][\w-]*)/g)].map(([, name]) => name ?? '');
    t.same(
      named.filter((name) => !known.includes(name)),
      [],
      page,
    );
  }
});
