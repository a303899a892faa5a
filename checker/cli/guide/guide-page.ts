import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Token } from 'marked';
import { guideOf } from '../../explain/locale.ts';
import { languages } from '../../languages/languages.ts';
import type { LanguageId } from '../../model/actor.ts';
import type { FindingCode } from '../../model/finding.ts';
import { sectionOf } from './section.ts';
import { type MarkdownOptions, renderMarkdown } from './terminal-markdown.ts';

/** Which page to show, and how. */
export interface GuidePageOptions extends MarkdownOptions {
  readonly code: FindingCode;
  /** The language of the program. Only its examples are shown, if the page has any in it. */
  readonly language: LanguageId | undefined;
  /** The folder that holds the guides. */
  readonly root: string;
}

/** The guide's section on a finding, in the reader's language. Undefined if the guide has no such heading. */
export async function guidePage({
  code,
  language,
  root,
  ...sheet
}: GuidePageOptions): Promise<string | undefined> {
  const text = await readFile(join(root, guideOf(sheet.locale)), 'utf8').catch(() => '');
  const section = sectionOf(text, code);
  return section && `${renderMarkdown(examplesIn(section, language), sheet).join('\n').trimEnd()}\n`;
}

/**
 * The section without its examples in other languages. A code block without a language is a quoted report, and stays.
 */
function examplesIn(section: readonly Token[], language: LanguageId | undefined): readonly Token[] {
  const spoken = section.map(exampleLanguage);
  if (!spoken.includes(language ?? 'command')) return section;
  return section.filter((_, index) => spoken[index] === undefined || spoken[index] === language);
}

function exampleLanguage(token: Token): string | undefined {
  return token.type === 'code' && token.lang in languages ? token.lang : undefined;
}
