import type { Locale } from '../explain/locale.ts';
import type { Conditions, DialogueReport } from '../model/report.ts';
import { contextOf, type Opened } from './context.ts';
import { plainPaint } from './paint.ts';
import { repeatedWords } from './repeated.ts';
import { paragraph, spaced } from './terminal/block.ts';
import { failure } from './terminal/failure.ts';
import { pageOf } from './terminal/page.ts';

/** A dialogue that was not held, told as in the terminal: for readers that show text in columns and no more. */
export function detailsOf(
  dialogue: DialogueReport,
  { opened, conditions, locale }: Setting,
): readonly string[] {
  const page = {
    ...pageOf({ locale, paint: plainPaint, width, verbose: false, ascii: false, plain: false }),
    indent: 0,
  };
  const context = contextOf(opened, dialogue, { conditions, drawing: page });
  const repeated = repeatedWords(dialogue, locale);
  return spaced([
    repeated === undefined ? [] : paragraph(page, repeated),
    ...failure(page, dialogue, { context, conditions }),
  ]);
}

/** What the words about a dialogue need to know beside it. */
export interface Setting {
  readonly opened: Opened;
  readonly conditions: Conditions | undefined;
  readonly locale: Locale;
}

/** Columns. */
const width = 80;
