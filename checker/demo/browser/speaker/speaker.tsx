import type { Show } from '../../show.ts';
import { tourStep } from '../../tour.ts';
import { KeyButton } from '../parts/key-button.tsx';
import type { LivePage } from '../state/page.ts';
import { turnTour } from '../state/tour.ts';
import { Elapsed } from './elapsed.tsx';
import { Standings } from './standings.tsx';

/** The speaker's view, on the lecturer's own screen: the line to say, what comes next, the votes and the time. */
export function Speaker({ page, show }: { readonly page: LivePage; readonly show: Show }) {
  const { t, state } = page;
  const at = show.tour ?? -1;
  const [now, next] = [tourStep(at), tourStep(at + 1)];
  return (
    <main class="speaker">
      <header>
        <h1>{t('speaker.title')}</h1>
        <p class="count">{now ? t('speaker.step', now) : t('speaker.before')}</p>
        <Elapsed t={t} />
      </header>
      <section class="say">
        <h2>{t('speaker.say')}</h2>
        <p>{now ? now.say[state.locale] : t('speaker.begin')}</p>
      </section>
      <section class="next">
        <h2>{t('speaker.next')}</h2>
        <p>{next ? next.say[state.locale] : t('speaker.end')}</p>
      </section>
      <div class="controls" role="toolbar" aria-label={t('controls')}>
        <KeyButton keyName="←" able={at > 0 ? undefined : 'not-now'} onPress={() => turnTour(page, -1)}>
          {t('do.tour-back')}
        </KeyButton>
        <KeyButton
          kind="main"
          keyName="→"
          able={next ? undefined : 'not-now'}
          onPress={() => turnTour(page, 1)}
        >
          {t('do.tour-on')}
        </KeyButton>
      </div>
      <Standings {...{ page, show }} />
    </main>
  );
}
