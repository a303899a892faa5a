import { useEffect, useState } from 'preact/hooks';
import type { LivePage } from '../state/page.ts';
import { seconds } from '../state/seconds.ts';

/** What a grader with a timeout shows of the same deadlock: a clock, and at its end still no reason. */
export function RivalClock({ page: { t, state } }: { readonly page: LivePage }) {
  const [ms, setMs] = useState(0);
  useEffect(() => {
    let first: number | undefined;
    let asked = requestAnimationFrame(function tick(now) {
      first ??= now;
      const elapsed = Math.min(now - first, timeoutMs);
      setMs(elapsed);
      if (elapsed < timeoutMs) asked = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(asked);
  }, []);
  const shown = (time: number) => seconds(time, { locale: state.locale, digits: time === timeoutMs ? 0 : 1 });
  const over = ms >= timeoutMs;
  return (
    <div class={`rival ${over ? 'over' : ''}`} data-rival={over ? 'over' : 'runs'}>
      <p role="timer" aria-live="off">
        <span>{t('rival.title')}</span>
        <span>
          {over ? t('rival.over') : t('rival.runs', { elapsed: shown(ms), timeout: shown(timeoutMs) })}
        </span>
        <span>{over ? t('rival.cause') : t('rival.none')}</span>
      </p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="whole" width="100" height="4" />
        <rect class="elapsed" width={(100 * ms) / timeoutMs} height="4" />
      </svg>
    </div>
  );
}

/** The default timeout of expect (bench/rivals). */
const timeoutMs = 10_000;
