import type { Role } from '../../../model/actor.ts';
import type { Side } from '../../moment.ts';
import type { Show, ShownCell } from '../../show.ts';
import { keyOf } from '../parts/key-of.ts';
import { Screen } from '../parts/screen.tsx';
import { TypeField } from '../parts/type-field.tsx';
import { doingOf } from '../state/doing-of.ts';
import type { LivePage } from '../state/page.ts';
import { SourcePane } from './source-pane.tsx';

interface StageSideProps {
  readonly page: LivePage;
  readonly show: Show;
  readonly shown: ShownCell;
  readonly actor: Role;
}

/** One side of the stage: its source, and its terminal below. */
export function StageSide({ page, show, shown, actor: role }: StageSideProps) {
  const { t, ask, state } = page;
  const side = withObstacle(shown, role);
  const live = state.link !== 'replay';
  const focusOther = () => {
    document.querySelector<HTMLElement>(`[data-keyboard]:not([data-keyboard="${role}"])`)?.focus();
  };
  return (
    <section class={`side ${role}`} data-role={role} data-doing={doingOf(side)}>
      <SourcePane {...{ page, show, side }} actor={role} source={shown.sources[role]} />
      <div class={`terminal ${role}`}>
        <Screen side={side} actor={role} rows={4} label={t(`screen.${role}`)} />
        {live ? (
          <TypeField
            page={page}
            actor={role}
            keyName={keyOf[role]}
            label={side.keyboard.closed ? t('keyboard.closed') : t(`type.one.${role}`)}
            onLine={(line) => ask({ do: 'type', role, line })}
            onSwitch={focusOther}
            onClose={() => ask({ do: 'close', role })}
          />
        ) : undefined}
      </div>
    </section>
  );
}

/** A side, with what a tool said of its program on its screen. */
function withObstacle({ moment, obstacle }: ShownCell, role: Role): Side {
  const side = moment.sides[role];
  if (obstacle?.role !== role) return side;
  return { ...side, screen: [...side.screen, { kind: 'error', text: obstacle.said }] };
}
