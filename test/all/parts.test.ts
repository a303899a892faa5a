// Runs every test beside the code in one process: most take milliseconds, and a process for each a second.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../checker.ts';
import { runFiles } from './lane.ts';

const files = readdirSync(join(root, 'checker'), { recursive: true, encoding: 'utf8' });
const tests = files.filter((file) => file.endsWith('.test.ts')).sort();

runFiles(tests.map((file) => join('checker', file)));
