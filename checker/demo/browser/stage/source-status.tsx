import type { Side } from '../../moment.ts';
import type { Show } from '../../show.ts';
import { Sign } from '../parts/sign.tsx';
import { signOf } from '../parts/sign-of.ts';
import type { ListedLine } from '../parts/source-lines.ts';
import { doingOf } from '../state/doing-of.ts';
import type { LivePage } from '../state/page.ts';

interface SourceStatusProps {
  readonly page: LivePage;
  readonly show: Show;
  readonly side: Side;
  readonly lines: readonly ListedLine[];
}

/** Below a source, always in the same place: what the program does, and what the comment on its line says. */
export function SourceStatus({ page: { t }, show, side, lines }: SourceStatusProps) {
  const doing = doingOf(side);
  const [first, ...forked] = side.processes;
  const line = forked.length === 0 && first?.place ? lines[first.place.line - 1] : undefined;
  const ended = doing === 'ended' && side.end;
  return (
    <p class={`status ${doing}`}>
      <Sign name={signOf(doing)} />
      {ended ? (
        <span>
          {ended.signal
            ? t('ended.signal', { signal: ended.signal })
            : t('ended.code', { code: String(ended.code ?? 0) })}
        </span>
      ) : doing === 'frozen' && !show.stepping ? (
        <span>{t('frozen.said')}</span>
      ) : line?.note ? (
        <span>
          <strong>{line.step})</strong> {line.note}
        </span>
      ) : (
        <span>{t(`doing.${doing}`)}</span>
      )}
    </p>
  );
}
