import type { Locale } from '../model/locale.ts';
import type { Conditions, DialogueReport } from '../model/report.ts';
import { contextOf, type Opened } from './content/context.ts';
import { repeatedWords } from './content/repeated.ts';
import { paragraph, spaced } from './terminal/block.ts';
import { failure } from './terminal/failure.ts';
import { pageOf } from './terminal/page.ts';
import { plainPaint } from './text/paint.ts';

/** A dialogue that was not held, told as in the terminal: for readers that show text in columns and no more. */
export function detailsOf(
  dialogue: DialogueReport,
  { opened, conditions, locale }: DetailsOptions,
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
export interface DetailsOptions {
  readonly opened: Opened;
  readonly conditions: Conditions | undefined;
  readonly locale: Locale;
}

/** Columns. */
const width = 80;
