import type { Locale } from '../model/locale.ts';
import type { Conditions, DialogueReport } from '../model/report.ts';
import { contextOf, type Opened } from './content/context.ts';
import { repeatedWords } from './content/repeated.ts';
import { paragraph, spaced } from './terminal/block.ts';
import { failure } from './terminal/failure.ts';
import { pageOf } from './terminal/page.ts';
import { plainPaint } from './text/paint.ts';

/** The lines about a failed dialogue, as in the terminal without colours: for formats that contain plain text. */
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

/** What `detailsOf` needs in addition to the dialogue: its submission, the machine's conditions and the language. */
export interface DetailsOptions {
  readonly opened: Opened;
  readonly conditions: Conditions | undefined;
  readonly locale: Locale;
}

/** In columns. */
const width = 80;
