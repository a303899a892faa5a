import { KeyButton } from '../parts/key-button.tsx';
import type { LivePage } from '../state/page.ts';

/** The buttons below a replay: it is turned like a book. */
export function ReplayControls({ page }: { readonly page: LivePage }) {
  const { t, ask, set, state } = page;
  const { at, last } = state.replay ?? { at: 0, last: 0 };
  return (
    <div class="controls" role="toolbar" aria-label={t('controls')}>
      <KeyButton keyName="←" able={at > 0 ? undefined : 'not-now'} onPress={() => ask({ do: 'undo' })}>
        {t('do.tour-back')}
      </KeyButton>
      <KeyButton keyName="→" able={at < last ? undefined : 'not-now'} onPress={() => ask({ do: 'step' })}>
        {t('do.tour-on')}
      </KeyButton>
      <p class="place">{t('replay.place', { at: at + 1, count: last + 1 })}</p>
      <KeyButton keyName={t('key.space')} onPress={() => ask({ do: 'run' })}>
        {t('do.play')}
      </KeyButton>
      <KeyButton keyName="R" onPress={() => ask({ do: 'reset' })}>
        {t('do.reset')}
      </KeyButton>
      <KeyButton keyName="L" onPress={() => set({ locale: state.locale === 'fr' ? 'en' : 'fr' })}>
        <span lang={state.locale === 'fr' ? 'en' : 'fr'}>{t('do.other-locale')}</span>
      </KeyButton>
    </div>
  );
}
