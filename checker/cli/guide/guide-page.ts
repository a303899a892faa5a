import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Token } from 'marked';
import { guideOf } from '../../explain/locale.ts';
import { languages } from '../../languages/languages.ts';
import type { LanguageId } from '../../model/actor.ts';
import type { FindingCode } from '../../model/finding.ts';
import { sectionOf } from './section.ts';
import { type MarkdownOptions, renderMarkdown } from './terminal-markdown.ts';

export interface GuidePageOptions extends MarkdownOptions {
  readonly code: FindingCode;
  /** The language of the program, whose examples are enough where there are any. */
  readonly language: LanguageId | undefined;
  /** The folder of the guides. */
  readonly root: string;
}

/** What the guide says about a finding, in the reader's language. Undefined where it has no heading for it. */
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

/** The same examples in other languages are left out; blocks without a language are quoted reports. */
function examplesIn(section: readonly Token[], language: LanguageId | undefined): readonly Token[] {
  const spoken = section.map(exampleLanguage);
  if (!spoken.includes(language ?? 'command')) return section;
  return section.filter((_, index) => spoken[index] === undefined || spoken[index] === language);
}

function exampleLanguage(token: Token): string | undefined {
  return token.type === 'code' && token.lang in languages ? token.lang : undefined;
}
