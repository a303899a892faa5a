import t from 'tap';
import { cellIds, cells } from '../../../demo/cells.ts';
import { sampleMoment } from '../../../demo/moment.sample.ts';
import type { Moment } from '../../../demo/moment.ts';
import type { Show } from '../../../demo/show.ts';
import type { Key } from '../../terminal/keys.ts';
import { blank } from '../../try/draft.ts';
import { press } from './press.ts';
import type { TerminalView } from './terminal-view.ts';

function viewOf(view: Show['view'], moment: Moment = sampleMoment({})): TerminalView {
  const source = { file: 'a.py', text: '' };
  const sources = { client: source, server: source };
  return {
    active: 'client',
    drafts: { client: blank, server: blank },
    show: {
      pair: { kind: 'cells' },
      ...{ language: 'python', languages: ['python', 'c'], view, chosen: 'network-network', votes: {} },
      ...{ revealed: false, stepping: false, tour: undefined, lost: [] },
      cells: Object.fromEntries(
        cellIds.map((id) => [id, { cell: cells[id], sources, moment, obstacle: undefined }]),
      ),
    },
  };
}

const key = (name: string, text = ''): Key => ({ name, text, ctrl: false });
const ctrl = (name: string): Key => ({ name, text: '', ctrl: true });

t.test('what is typed goes to the active keyboard, and Enter sends it', async (t) => {
  let view = viewOf('cells');
  for (const letter of 'né') view = { ...view, ...press(key(letter, letter), view).view };
  const sent = press(key('return'), view);
  t.same(sent.asks, [{ do: 'type', role: 'client', line: 'né' }]);
  t.same(sent.view.drafts.client, blank);
  t.equal(press(key('tab'), view).view.active, 'server');
});

t.test('keys with Ctrl ask, and a key that stands for nothing types nothing', async (t) => {
  const stage = viewOf('stage');
  t.same(press(ctrl('p'), viewOf('cells')).asks, [{ do: 'play' }]);
  t.same(press(ctrl('p'), stage).asks, [{ do: 'run' }]);
  t.same(press(ctrl('f'), stage).asks, [{ do: 'freeze', role: 'client' }]);
  t.same(press(ctrl('f'), viewOf('stage', sampleMoment({ client: { phase: 'frozen' } }))).asks, [
    { do: 'resume', role: 'client' },
  ]);
  t.same(press(ctrl('l'), stage).asks, [{ do: 'language', language: 'c' }]);
  t.same(press(key('f3'), stage).asks, [{ do: 'choose', cell: 'keyboard-keyboard' }]);
  t.same(press(key('escape'), stage).asks, [{ do: 'overview' }]);
  const nothing = press(ctrl('o'), stage);
  t.equal(nothing.asks, undefined);
  t.same(nothing.view.drafts.client, blank);
});

t.test('nothing is typed at a closed keyboard', async (t) => {
  const closed = viewOf('stage', sampleMoment({ client: { keyboard: { waiting: [], closed: true } } }));
  t.same(press(key('x', 'x'), closed).view.drafts.client, blank);
});
