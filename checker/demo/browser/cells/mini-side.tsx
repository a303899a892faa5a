import type { Role } from '../../../model/actor.ts';
import type { ShownCell } from '../../show.ts';
import { sourceText } from '../../source-text.ts';
import { Screen } from '../parts/screen.tsx';
import { Sign } from '../parts/sign.tsx';
import { signOf } from '../parts/sign-of.ts';
import { bareCode, linesOf } from '../parts/source-lines.ts';
import { doingOf } from '../state/doing-of.ts';
import type { LivePage } from '../state/page.ts';

interface MiniSideProps {
  readonly page: LivePage;
  readonly shown: ShownCell;
  readonly actor: Role;
}

/** One side of a cell: its screen, and below it the line where the program stands and what it waits for there. */
export function MiniSide({ page: { t, state }, shown, actor: role }: MiniSideProps) {
  const side = shown.moment.sides[role];
  const doing = doingOf(side);
  const place = side.processes[0]?.place;
  const line = place && linesOf(sourceText(shown.sources[role], state.locale))[place.line - 1];
  return (
    <section class={`mini ${role}`} data-role={role}>
      <header>
        <h3 class={role}>{t(`role.${role}`)}</h3>
        <p class={`doing ${doing}`}>
          <Sign name={signOf(doing)} />
          <span class={line ? 'unseen' : ''}>{t(`doing.${doing}`)} </span>
          {line ? t('line', { number: line.number }) : undefined}
        </p>
      </header>
      <Screen side={side} actor={role} rows={3} label={t(`screen.${role}`)} />
      <code class="standing">{line ? bareCode(line) : ''}</code>
    </section>
  );
}
