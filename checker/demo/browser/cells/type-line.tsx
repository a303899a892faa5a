import type { Role } from '../../../model/actor.ts';
import type { Show } from '../../show.ts';
import { wasPlayed } from '../../was-played.ts';
import { KeyButton } from '../parts/key-button.tsx';
import { keyOf } from '../parts/key-of.ts';
import { TypeField } from '../parts/type-field.tsx';
import { countFields } from '../state/count-fields.ts';
import type { LivePage } from '../state/page.ts';

/** The one keyboard below the four: a line that is typed goes to the same side of each. */
export function TypeLine({ page, show }: { readonly page: LivePage; readonly show: Show }) {
  const { t, ask, set, state } = page;
  const played = Object.values(show.cells).some(({ moment }) => wasPlayed(moment));
  if (show.lost.length > 0) {
    return (
      <div class="type-line before">
        <p class="hint lost">{t('lost')}</p>
      </div>
    );
  }
  if (!played) {
    return (
      <div class="type-line before">
        <p class="hint">{t('vote.hint')}</p>
        <KeyButton keyName="V" onPress={() => countFields()[0]?.focus()}>
          {t('do.count')}
        </KeyButton>
        <KeyButton kind="main" keyName={t('key.space')} onPress={() => ask({ do: 'play' })}>
          {t('do.play-all')}
        </KeyButton>
      </div>
    );
  }
  const other = state.types === 'client' ? 'server' : 'client';
  return (
    <div class={`type-line ${state.types}`}>
      <fieldset class="sides">
        <legend class="unseen">{t('type.whose')}</legend>
        {roles.map((role) => (
          <label key={role} class={state.types === role ? `${role} chosen` : role}>
            <input
              type="radio"
              class="unseen"
              name="whose"
              checked={state.types === role}
              onChange={() => set({ types: role })}
            />
            <kbd>{keyOf[role]}</kbd> {t(`role.${role}`)}
          </label>
        ))}
      </fieldset>
      <TypeField
        {...{ page }}
        actor={state.types}
        label={t(`type.all.${state.types}`)}
        onLine={(line) => ask({ do: 'type', role: state.types, line })}
        onSwitch={() => set({ types: other })}
      />
    </div>
  );
}

const roles: readonly Role[] = ['client', 'server'];
