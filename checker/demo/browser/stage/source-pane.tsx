import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Role } from '../../../model/actor.ts';
import type { Side } from '../../moment.ts';
import type { ShownSource } from '../../show.ts';
import { linesOf } from '../parts/source-lines.ts';
import type { LivePage } from '../state/page.ts';
import { SourceStatus } from './source-status.tsx';

interface SourcePaneProps {
  readonly page: LivePage;
  readonly side: Side;
  readonly actor: Role;
  readonly source: ShownSource;
}

/** A source with the lines where its processes stand now. The pane scrolls to them by itself, and by the keyboard. */
export function SourcePane({ page, side, actor: role, source }: SourcePaneProps) {
  const { t } = page;
  const pane = useRef<HTMLOListElement>(null);
  const places = side.processes.map(({ place }) => place?.line);
  const lines = linesOf(source.text);
  useLayoutEffect(() => {
    const list = pane.current;
    const stands = list?.querySelector<HTMLElement>('.stands');
    if (list && stands) scrollTo(list, stands);
  }, [places.join(' '), source.text]);
  return (
    <div class="source">
      <h2 class={role}>
        {t(`role.${role}`)} <span class="file">{source.file}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <ol ref={pane} class="lines" tabIndex={0} aria-label={t(`source.${role}`)}>
        {lines.map(({ number, code, step }) => {
          const at = places.flatMap((place, index) => (place === number ? [index] : []));
          return (
            <li
              key={number}
              class={at.length > 0 ? `stands ${side.phase}` : undefined}
              aria-current={at.length > 0 ? 'step' : undefined}
              data-line={number}
            >
              <span class="line-number">{number}</span>
              <span class="step-number">{step}</span>
              <code style={hanging}>{unbroken(code)}</code>
            </li>
          );
        })}
      </ol>
      <SourceStatus {...{ page, side, lines }} />
    </div>
  );
}

/** Scrolls the list alone, so that the page itself never moves, and to the top of a line, so that none is cut. */
function scrollTo(list: HTMLElement, stands: HTMLElement): void {
  const wanted = stands.offsetTop - (list.clientHeight - stands.offsetHeight) / 2;
  const lines = [...list.querySelectorAll<HTMLElement>('li')];
  list.scrollTop = lines.findLast(({ offsetTop }) => offsetTop <= wanted)?.offsetTop ?? 0;
}

/** What does not fit into one row goes on in the next, further in than most lines begin. */
const hanging = { paddingLeft: '8ch', textIndent: '-8ch' };

/** A line whose indent is no place to break it. */
function unbroken(code: string): string {
  return code.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length));
}
