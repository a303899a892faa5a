// Bundles the checker into dist/, in pieces that are loaded when they are needed. On a slow machine imports take 274
// ms unbundled and 57 ms bundled, and a student pays this at every check.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { compiledSchemas } from './compile-schemas.mjs';

await rm('dist', { recursive: true, force: true });
// The styles and the scripts of the HTML pages, which are put into them: a report, a student's page, the instructor's.
await build({
  entryPoints: {
    page: 'checker/report/html/browser/page.ts',
    'page.style': 'checker/report/html/browser/page.css',
    'student.style': 'checker/cohort/publish/browser/student.css',
    class: 'checker/cohort/publish/browser/class.ts',
    'class.style': 'checker/cohort/publish/browser/class.css',
    demo: 'checker/demo/browser/page.tsx',
    'demo.style': 'checker/demo/browser/page.css',
  },
  outdir: 'dist',
  bundle: true,
  format: 'iife',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
});
// The command, then the front door for other programs: apart, since pieces that the two shared would be smaller and more,
// and each costs a student a file to open at every check. An instructor's commands are apart for the same reason. Last
// the command of the copies that `handout` makes.
const apart = {
  name: 'instructors apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/instructors\.ts$/ }, () => ({ path: './instructors.js', external: true }));
  },
};
for (const [outdir, entryPoints] of [
  ['dist', { main: 'checker/cli/main.ts' }],
  ['dist', { instructors: 'checker/cli/instructors.ts' }],
  ['dist', { index: 'checker/index.ts' }],
  ['dist/students', { main: 'checker/cli/students.ts' }],
]) {
  await build({
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Names are kept, so that stacks can be read.
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: outdir === 'dist' && 'linked',
    legalComments: 'none',
    // koffi and esbuild find a binary beside their own files.
    external: ['koffi', 'esbuild'],
    plugins: [apart, compiledSchemas],
    // execa's dependencies are CommonJS and call require().
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  });
}
