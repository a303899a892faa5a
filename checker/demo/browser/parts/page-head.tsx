import type { Show } from '../../show.ts';
import { wasPlayed } from '../../was-played.ts';
import type { LivePage } from '../state/page.ts';
import { KeyButton } from './key-button.tsx';

/** The line above the matrix: the question of the sheet, and what does not belong to one cell. */
export function PageHead({ page, show }: { readonly page: LivePage; readonly show: Show }) {
  const { t, ask, set, state } = page;
  const played = Object.values(show.cells).some(({ moment }) => wasPlayed(moment));
  return (
    <header class="page-head">
      <h1>{t('title')}</h1>
      {show.languages.length > 1 && show.lost.length === 0 ? (
        <label class="language">
          <span class="unseen">{t('language')}</span>
          <select
            value={show.language}
            onChange={(event) => {
              const language = show.languages.find((each) => each === event.currentTarget.value);
              if (language) ask({ do: 'language', language });
            }}
          >
            {show.languages.map((language) => (
              <option key={language} value={language}>
                {languageNames[language] ?? language}
              </option>
            ))}
          </select>
        </label>
      ) : undefined}
      {played ? (
        <KeyButton keyName="V" pressed={show.revealed ? 'on' : 'off'} onPress={() => ask({ do: 'reveal' })}>
          {t('do.reveal')}
        </KeyButton>
      ) : undefined}
      {played ? (
        <KeyButton keyName="R" onPress={() => ask({ do: 'reset' })}>
          {t('do.reset')}
        </KeyButton>
      ) : undefined}
      <KeyButton keyName="L" onPress={() => set({ locale: state.locale === 'fr' ? 'en' : 'fr' })}>
        <span lang={state.locale === 'fr' ? 'en' : 'fr'}>{t('do.other-locale')}</span>
      </KeyButton>
      <KeyButton keyName="?" onPress={() => set({ overlay: 'help' })}>
        {t('do.help')}
      </KeyButton>
    </header>
  );
}

const languageNames: Readonly<Record<string, string>> = {
  python: 'Python',
  typescript: 'TypeScript',
  c: 'C',
};
