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

/** What `--watch` shows around the reports. It goes to stderr, because stdout is for the report alone. */
export interface WatchUi extends Disposable {
  /** Shows that a run begins, and which saved files caused it. */
  begin(output: Output | undefined, saved: readonly string[]): void;
  conclude(reports: readonly Report[], comparison: Comparison | undefined): void;
  /** Shows why nothing could be run. */
  problem(words: string): void;
  /** Shows that saves are no longer noticed. */
  cannotWatch(why: string): void;
  /** Shows the guide's section on a finding of the last run; on the next finding each time. */
  help(): Promise<void>;
}

/** How watching speaks. */
export interface WatchUiOptions {
  readonly asked: CheckArguments;
  readonly locale: Locale;
  readonly hasKeys: boolean;
}

/** Shows the keys on the progress line, if there is a terminal to press them on. */
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
      // Erases only the visible screen; the scrollback keeps earlier reports.
      if (output?.isTTY && stderr.isTTY && asked.report.some(({ name }) => name === 'terminal'))
        stderr.write('\u001B[H\u001B[2J');
      for (const file of saved) tell(say('saved', { file }), paint.dim);
    },
    conclude(reports, comparison) {
      help = createHelp(reports, { root, locale });
      // A report with failures ends with a remark, one without ends with an empty line.
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
