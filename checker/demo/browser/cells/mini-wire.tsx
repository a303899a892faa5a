import type { Moment } from '../../moment.ts';
import { dataSegments } from '../state/data-segments.ts';

/** The wire between two small screens: an arrow for each of the last lines that crossed it, the newest at the bottom. */
export function MiniWire({ moment }: { readonly moment: Moment }) {
  return (
    <svg class="mini-wire" viewBox="0 0 48 84" aria-hidden="true">
      <path class="cable" d="M2 42h44" />
      {dataSegments(moment)
        .slice(-3)
        .map(({ from, at }, row) => (
          <g key={at} class={`sent ${from}`} transform={`translate(0 ${14 + row * 28})`}>
            <path d={from === 'client' ? 'M4 0h38m-10-8l10 8l-10 8' : 'M44 0h-38m10-8l-10 8l10 8'} />
          </g>
        ))}
    </svg>
  );
}
