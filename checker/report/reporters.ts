import type { Reporter } from './content/reporter.ts';

/** The loader of every reporter, by its name in `--report`. A reporter's module is loaded only when it is used. */
export const reporters = {
  terminal: async () => (await import('./terminal.ts')).terminal,
  json: async () => (await import('./json.ts')).json,
  tap: async () => (await import('./tap.ts')).tap,
  html: async () => (await import('./html.ts')).html,
  junit: async () => (await import('./junit.ts')).junit,
  gradescope: async () => (await import('./gradescope.ts')).gradescope,
  markdown: async () => (await import('./markdown.ts')).markdown,
  classroom: async () => (await import('./classroom.ts')).classroom,
  vpl: async () => (await import('./vpl.ts')).vpl,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

/** A name that `--report` takes. */
export type ReporterName = keyof typeof reporters;
