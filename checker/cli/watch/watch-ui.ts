import type { Locale } from '../../model/locale.ts';
import type { Report } from '../../model/report.ts';
import { wrap } from '../../report/text/wrap.ts';
import type { CheckArguments } from '../options/arguments.ts';
import { root } from '../process/root.ts';
import type { Output } from '../terminal/output.ts';
import { paintFor } from '../terminal/paint.ts';
import { createProgressLine } from '../terminal/progress.ts';
import { sayWatch } from '../words/watch/say.ts';
import type { Comparison } from './compare.ts';
import { comparisonWords } from './compare-words.ts';
import { createHelp } from './help.ts';

/** What watching shows around the reports: all of it on stderr, since the report alone is for stdout. */
export interface WatchUi extends Disposable {
  /** A run begins, because of these saves if there are any. */
  begin(output: Output | undefined, saved: readonly string[]): void;
  conclude(reports: readonly Report[], comparison: Comparison | undefined): void;
  /** Nothing could be run. */
  problem(words: string): void;
  /** Saves can no longer be noticed. */
  cannotWatch(why: string): void;
  /** What the guide says about a finding of the last run; the next one each time. */
  help(): Promise<void>;
}

export interface WatchUiOptions {
  readonly asked: CheckArguments;
  readonly locale: Locale;
  readonly hasKeys: boolean;
}

export function createWatchUi({ asked, locale, hasKeys }: WatchUiOptions): WatchUi {
  const say = sayWatch(locale);
  const { stderr } = process;
  const paint = paintFor({ isTTY: stderr.isTTY === true }, process.env);
  const bottom = createProgressLine(stderr, paint.dim);
  let help = createHelp([], { root, locale });
  const columns = () => stderr.columns || 80;
  const write = (text: string) => stderr.write(`${text}\n`);
  const tell = (text: string, stress = paint.bold) => write(wrap(text, columns()).map(stress).join('\n'));
  const hint = () => {
    if (!hasKeys) return;
    const names = help.isEmpty
      ? (['hint.again', 'hint.all', 'hint.quit'] as const)
      : (['hint.help', 'hint.again', 'hint.all', 'hint.quit'] as const);
    bottom.show(names.map((name) => say(name)).join(asked.ascii ? ' | ' : ' · '));
  };
  if (!hasKeys) tell(say('no-keys'), paint.dim);
  return {
    begin(output, saved) {
      bottom.wipe();
      // What has scrolled away stays; only what is on the screen makes room.
      if (output?.isTTY && stderr.isTTY && asked.report.some(({ name }) => name === 'terminal'))
        stderr.write('\u001B[H\u001B[2J');
      for (const file of saved) tell(say('saved', { file }), paint.dim);
    },
    conclude(reports, comparison) {
      help = createHelp(reports, { root, locale });
      // A report of failures ends with a remark, one of passes with an empty line.
      const gap = reports.every(({ verdict }) => verdict === 'passed') ? '' : '\n';
      if (comparison) tell(`${gap}${comparisonWords(comparison, locale)}\n`);
      else stderr.write(gap);
      hint();
    },
    problem(words) {
      tell(`${words.replace(/^/gm, 'alternance: ')}\n`);
      hint();
    },
    cannotWatch(why) {
      bottom.wipe();
      tell(`alternance: ${say('cannot-watch', { why })}`);
      hint();
    },
    async help() {
      if (!hasKeys) return;
      const text = await help.next({ paint, width: columns() });
      bottom.wipe();
      write(text);
      hint();
    },
    [Symbol.dispose]: () => bottom[Symbol.dispose](),
  };
}
