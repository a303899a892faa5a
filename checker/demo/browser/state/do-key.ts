import type { Role } from '../../../model/actor.ts';
import { countFields } from './count-fields.ts';
import type { LivePage } from './page.ts';

/** Does what a letter stands for. False if it stands for nothing here. */
export function doKey(key: string, page: LivePage): boolean {
  const { state, set, ask } = page;
  const show = state.show;
  const shown = show?.chosen === undefined ? undefined : show.cells[show.chosen];
  const stage = show?.view === 'stage' ? shown : undefined;
  const freeze = (role: Role) =>
    stage && ask({ do: stage.moment.sides[role].phase === 'frozen' ? 'resume' : 'freeze', role });
  const typeAs = (role: Role) => {
    set({ types: role });
    // On the stage each side has a keyboard; in the view of all four there is one.
    const own = document.querySelector<HTMLElement>(`[data-keyboard="${role}"]`);
    (own ?? document.querySelector<HTMLElement>('[data-keyboard]'))?.focus();
  };
  const acts: Readonly<Record<string, () => void>> = {
    ' ': () => ask({ do: stage && stage.moment.sides.client.phase !== 'off' ? 'run' : 'play' }),
    c: () => typeAs('client'),
    s: () => typeAs('server'),
    r: () => ask({ do: 'reset' }),
    v: () => {
      // Before the four are played there are hands to count.
      const first = countFields()[0];
      if (first) first.focus();
      else ask({ do: 'reveal' });
    },
    d: () => set({ theme: state.theme === 'dark' ? 'light' : 'dark' }),
    l: () => set({ locale: state.locale === 'fr' ? 'en' : 'fr' }),
    ...(stage && {
      n: () => ask({ do: 'step' }),
      f: () => freeze('client'),
      g: () => freeze('server'),
      z: () => ask({ do: 'undo' }),
      e: () => set({ overlay: 'take-away' }),
      t: () => set({ overlay: 'theory' }),
      ...(stage.moment.proof && { p: () => set({ overlay: 'proof' }) }),
    }),
  };
  const does = acts[key];
  does?.();
  return does !== undefined;
}
