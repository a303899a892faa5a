import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Role } from '../../../model/actor.ts';
import type { Side } from '../../moment.ts';
import type { Show, ShownSource } from '../../show.ts';
import { sourceText } from '../../source-text.ts';
import { linesOf } from '../parts/source-lines.ts';
import type { LivePage } from '../state/page.ts';
import { SourceStatus } from './source-status.tsx';

interface SourcePaneProps {
  readonly page: LivePage;
  readonly show: Show;
  readonly side: Side;
  readonly actor: Role;
  readonly source: ShownSource;
}

/** A source with the lines where its processes stand now. The pane scrolls to them by itself, and by the keyboard. */
export function SourcePane({ page, show, side, actor: role, source }: SourcePaneProps) {
  const { t, state } = page;
  const text = sourceText(source, state.locale);
  const pane = useRef<HTMLOListElement>(null);
  const places = side.processes.map(({ place }) => place?.line);
  const lines = linesOf(text);
  useLayoutEffect(() => {
    const list = pane.current;
    const stands = list?.querySelector<HTMLElement>('.stands');
    if (list && stands) scrollTo(list, stands);
  }, [places.join(' '), text]);
  return (
    <div class="source">
      <h2 class={role}>
        {t(`role.${role}`)} <span class="file">{source.file}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <ol ref={pane} class="lines" tabIndex={0} aria-label={t(`source.${role}`)}>
        {lines.map(({ number, code, step }) => {
          const stands = places.includes(number);
          if (!isKept(number, places)) {
            return isKept(number - 1, places) ? (
              <li key={number} class="left-out">
                ⋯
              </li>
            ) : undefined;
          }
          return (
            <li
              key={number}
              class={stands ? `stands ${side.phase}` : undefined}
              aria-current={stands ? 'step' : undefined}
              data-line={number}
            >
              <span class="line-number">{number}</span>
              <span class="step-number">{step}</span>
              <code style={{ paddingLeft: `${indentOf(code) + 4}ch` }}>{code.trimStart()}</code>
            </li>
          );
        })}
      </ol>
      <SourceStatus {...{ page, show, side, lines }} />
    </div>
  );
}

/** Scrolls the list alone, so that the page itself never moves, and to the top of a line, so that none is cut. */
function scrollTo(list: HTMLElement, stands: HTMLElement): void {
  const wanted = stands.offsetTop - (list.clientHeight - stands.offsetHeight) / 2;
  const lines = [...list.querySelectorAll<HTMLElement>('li')];
  list.scrollTop = lines.findLast(({ offsetTop }) => offsetTop <= wanted)?.offsetTop ?? 0;
}

/** Half of a line's indent, in letters: what is left is enough to see by, and more lines fit into one row. */
function indentOf(code: string): number {
  return (/^[ \t]*/.exec(code)?.[0].replaceAll('\t', '    ').length ?? 0) / 2;
}

/**
 * Whether a line is listed. Where two processes of a program stand far from each other, only the lines around each are:
 * a class sees both at once.
 */
function isKept(number: number, places: readonly (number | undefined)[]): boolean {
  const known = places.filter((place) => place !== undefined);
  if (Math.max(...known) - Math.min(...known) <= mostBetween || known.length < 2) return true;
  return known.some((place) => Math.abs(place - number) <= around);
}

const mostBetween = 8;
const around = 3;
