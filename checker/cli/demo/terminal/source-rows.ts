import type { DemoProcess } from '../../../demo/moment.ts';
import type { ShownSource } from '../../../demo/show.ts';
import { printable } from '../../../explain/text/invisible.ts';
import { shorten } from '../../../report/text/shorten.ts';
import type { TerminalOptions } from './terminal-view.ts';

/** The processes of a side, and the size of its excerpt. */
export interface SourceRowsOptions extends Pick<TerminalOptions, 'paint' | 'ascii'> {
  readonly processes: readonly DemoProcess[];
  readonly width: number;
  /** How many rows there are for each process. */
  readonly height: number;
}

/** The lines of a source around those in which its processes stand, which are marked. */
export function sourceRows({ file, text }: ShownSource, options: SourceRowsOptions): readonly string[] {
  const { processes, width, height, paint, ascii } = options;
  const lines = printable(text, { ascii });
  const digits = String(lines.length).length;
  return processes.flatMap(({ place }) => {
    if (!place || height < 1) return [];
    if (place.file !== file)
      return [paint.bold(shorten(`${ascii ? '>' : '▶'} ${place.file}:${place.line}`, width))];
    const first = Math.max(1, Math.min(place.line - Math.floor(height / 2), lines.length - height + 1));
    const rows = lines.slice(first - 1, first - 1 + height);
    return rows.map((line, at) => {
      const isHere = first + at === place.line;
      const sign = isHere ? (ascii ? '>' : '▶') : ' ';
      const row = shorten(`${sign} ${String(first + at).padStart(digits)}  ${line}`, width);
      return isHere ? paint.bold(paint.yellow(row)) : paint.dim(row);
    });
  });
}
