import type { SourceLanguage } from '../../languages/languages.ts';

/** The grammar by which programs of a language are read. Languages of one grammar are compared with each other. */
export const grammars: Readonly<Partial<Record<SourceLanguage, string>>> = {
  python: 'python',
  c: 'cpp',
  java: 'java',
  typescript: 'typescript',
  javascript: 'typescript',
  ruby: 'ruby',
};
