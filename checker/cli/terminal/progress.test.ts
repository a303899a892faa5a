import t from 'tap';
import { learnWidths } from '../../report/text/width.ts';
import { isNewEnough } from '../process/node-version.ts';
import { createProgressLine } from './progress.ts';

await learnWidths();

/** A terminal that keeps what is written to it, and can be resized. */
function terminal(columns: number) {
  let written = '';
  let listener = () => {};
  return {
    isTTY: true,
    columns,
    write: (text: string) => {
      written += text;
    },
    on: (_: 'resize', resized: () => void) => {
      listener = resized;
    },
    off: () => {
      listener = () => {};
    },
    resize(narrower: number) {
      this.columns = narrower;
      listener();
    },
    /** Returns what has been written since the last call. */
    taken() {
      const text = written.replaceAll('\u001B', '␛');
      written = '';
      return text;
    },
  };
}

t.test('the line is cut to the columns it has, wide characters counted as two', async (t) => {
  const screen = terminal(12);
  createProgressLine(screen).show('… 1/2 · 日本語のタイトル');
  t.equal(screen.taken(), '\r␛[J… 1/2 · 日…');
});

t.test('the line makes room for a report, and comes back below it', async (t) => {
  const screen = terminal(40);
  const progress = createProgressLine(screen);
  progress.show('one');
  screen.taken();
  await progress.around(async () => screen.write('a report\n'));
  t.equal(screen.taken(), '\r␛[Ja report\n\r␛[Jone');
});

t.test('a terminal made narrower has folded the line: all of its rows are erased', async (t) => {
  const screen = terminal(40);
  createProgressLine(screen).show('a line of thirty-one characters');
  screen.taken();
  screen.resize(10);
  t.equal(screen.taken(), '\r␛[3A␛[Ja line o…');
});

t.test('all rows are erased even before the signal of the resize comes', async (t) => {
  const screen = terminal(40);
  let ask = () => {};
  const progress = createProgressLine(Object.assign(screen, { _refreshSize: () => ask() }));
  progress.show('a line of thirty-one characters');
  screen.taken();
  ask = () => screen.resize(10);
  progress.wipe();
  t.equal(screen.taken(), '\r␛[3A␛[J');
});

t.test('a wiped line is erased and does not come back', async (t) => {
  const screen = terminal(40);
  {
    using progress = createProgressLine(screen);
    progress.show('one');
    screen.taken();
  }
  t.equal(screen.taken(), '\r␛[J');
  screen.resize(20);
  t.equal(screen.taken(), '');
});

t.test('where there is no terminal, nothing is shown', async (t) => {
  const screen = { ...terminal(40), isTTY: false };
  const progress = createProgressLine(screen);
  progress.show('one');
  progress.wipe();
  t.equal(screen.taken(), '');
});

t.test('the name of a folder cannot give an order to the terminal', async (t) => {
  const screen = terminal(40);
  createProgressLine(screen).show('q1 · \u001B[31mred');
  t.equal(screen.taken().replace('\r␛[J', ''), 'q1 · ␛[31mred');
});

t.test('a Node older than package.json asks for is told from one that will do', async (t) => {
  t.same(['18.20.8', '20.18.3', '20.19.0', '20.20.2', '22.0.0', '24.1.0'].map(isNewEnough), [
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
});
