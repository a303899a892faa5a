import type { LivePage } from '../state/page.ts';
import { OverlayDialog } from './overlay.tsx';

/** All keys, and the switch that turns those of one letter off. */
export function HelpDialog({ page }: { readonly page: LivePage }) {
  const { t, set, state } = page;
  const keys = state.link === 'replay' ? keysOfReplay(page) : keysOf(page);
  return (
    <OverlayDialog page={page} title={t('help.title')}>
      <dl class="keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label class="letters">
        <input
          type="checkbox"
          checked={state.letterKeys === 'on'}
          onChange={(event) => set({ letterKeys: event.currentTarget.checked ? 'on' : 'off' })}
        />
        {t('help.letters')}
      </label>
    </OverlayDialog>
  );
}

type KeyWords = readonly (readonly [key: string, words: string])[];

function keysOf({ t }: LivePage): KeyWords {
  return [
    [t('key.space'), t('help.play')],
    ['1 2 3 4', t('help.cell')],
    ['C S', t('help.type')],
    ['N', t('do.step')],
    ['F G', t('help.freeze')],
    ['Z', t('do.undo')],
    ['R', t('do.reset')],
    ['P', t('do.proof')],
    ['T', t('do.theory')],
    ['V', t('help.reveal')],
    ['← →', t('help.tour')],
    ['E', t('help.take-away')],
    ['D', t('help.theme')],
    ['L', t('help.locale')],
    [t('key.escape'), t('help.escape')],
  ];
}

function keysOfReplay({ t }: LivePage): KeyWords {
  return [
    ['← →', t('help.turn')],
    [t('key.space'), t('do.play')],
    ['R', t('do.reset')],
    ['P', t('do.proof')],
    ['T', t('do.theory')],
    ['D', t('help.theme')],
    ['L', t('help.locale')],
  ];
}
