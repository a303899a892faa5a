// Bundles the checker into dist/, in pieces: checking loads nothing of what it does not need.
// Imports cost 274 ms unbundled and 57 ms bundled on a slow machine, which a student pays at every check.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
// What the HTML report is shown with: a browser's script and style, put into the page by the reporter.
await build({
  entryPoints: {
    page: 'checker/report/html/browser/page.ts',
    'page.style': 'checker/report/html/browser/page.css',
  },
  outdir: 'dist',
  bundle: true,
  format: 'iife',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
});
await build({
  // The command, and the front door for other programs.
  entryPoints: { main: 'checker/cli/main.ts', index: 'checker/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Names stay, so that a stack can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: 'linked',
  legalComments: 'none',
  // koffi and esbuild bring a binary each, found beside their own files.
  external: ['koffi', 'esbuild'],
  // execa's dependencies are CommonJS and call require().
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
});
