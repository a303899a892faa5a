import type { Locale } from '../../model/locale.ts';
import type { PageParts } from '../../report/content/reporter.ts';
import { shell } from '../../report/html/page/shell.ts';
import { asMarkup, markup } from '../../report/text/markup.ts';
import { embedded, type ReplayFile } from './replay-file.ts';

/** The style and the script of the demo's page, and how the page of a replay is called. */
export interface ReplayPageOptions extends PageParts {
  readonly locale: Locale;
  readonly title: string;
}

/**
 * A run as one HTML file, which opens by a double click on any system: the page of the demo, with the replay in it in
 * place of a server. Its content security policy lets it load nothing.
 */
export function replayPage(replay: ReplayFile, options: ReplayPageOptions): string {
  // A browser runs no script of this type, so the policy need not know it.
  const body = markup`<div id="demo"></div>
<script type="application/json" id="replay">${asMarkup(embedded(replay))}</script>`;
  return shell({ ...options, body }).markup;
}
