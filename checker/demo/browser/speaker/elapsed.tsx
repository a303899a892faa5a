import { useEffect, useState } from 'preact/hooks';
import type { SayShown } from '../../words/say.ts';

/** How long the speaker's view has been open: the whole demo takes two minutes. */
export function Elapsed({ t }: { readonly t: SayShown }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    let asked = requestAnimationFrame(function tick(now) {
      // From when the page was opened, as the browser counts it.
      setSeconds(Math.floor(now / 1000));
      asked = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(asked);
  }, []);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p class="elapsed" role="timer" aria-live="off" aria-label={t('speaker.elapsed')}>
      {clock}
    </p>
  );
}
