// Bundles the checker into dist/. On a slow machine imports take 274 ms unbundled and 57 ms bundled, and a student pays
// this at every check.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
// What a program of this project's own is built with: names are kept, so that stacks can be read.
const ours = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // koffi and esbuild find a binary beside their own files.
  external: ['koffi', 'esbuild', '@vscode/tree-sitter-wasm'],
};
// An instructor's commands are apart: a student's check loads none of their code.
const apart = {
  name: 'instructors apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/instructors\.ts$/ }, () => ({ path: './instructors.js', external: true }));
  },
};
// The commands of students in one file, which is run with what V8 compiled of it before: `runKept` gives it `ownUrl`. Code
// that was compiled before can load no modules but by `require`.
await build({
  ...ours,
  entryPoints: { common: 'checker/cli/common.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'ownUrl' },
  plugins: [compiledSchemas],
  banner: { js: '(function (module, exports, require, ownUrl) {' },
  footer: { js: '})' },
  sourcemap: 'linked',
});
// In ASCII, V8 holds the text in half the memory. esbuild itself leaves other characters in regular expressions and
// tagged templates.
const built = await readFile('dist/common.cjs', 'utf8');
const code = built.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
await writeFile('dist/common.cjs', code);
// The copies for students have no map.
await mkdir('dist/students');
await writeFile('dist/students/common.cjs', code.replace(/^\/\/# sourceMappingURL=.*\n/m, ''));
// The command that loads it, the instructor's commands, and the front door for other programs. Last the command of the
// copies that `handout` makes.
for (const [outdir, entryPoints] of [
  ['dist', { main: 'checker/cli/main.ts' }],
  ['dist', { instructors: 'checker/cli/instructors.ts' }],
  ['dist', { index: 'checker/index.ts' }],
  ['dist/students', { main: 'checker/cli/students.ts' }],
]) {
  await build({
    ...ours,
    entryPoints,
    outdir,
    splitting: true,
    format: 'esm',
    sourcemap: outdir === 'dist' && 'linked',
    plugins: [apart, compiledSchemas],
    // execa's dependencies are CommonJS and call require().
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  });
}
