/** A control sequence that moves the cursor or clears, as xterm obeys it: `ESC [ 2 J` has the name `J` and a 2. */
export interface Control {
  /** The final character of a sequence after `ESC [`; `ESC c` for the two characters `ESC` and `c`; `?1049h` for a mode. */
  readonly name: string;
  readonly numbers: readonly number[];
}

/** Output without control sequences, or one of them. */
type OutputPiece = { readonly text: string } | { readonly control: Control };

/** Output in pieces. `rest` is the beginning of a sequence that is not complete yet. */
interface CutOutput {
  readonly pieces: readonly OutputPiece[];
  readonly rest: string;
}

/**
 * Cuts output at the control sequences with which a program draws its screen. Colours, titles and what stays on its
 * line are left in the text.
 */
export function cutAtControls(output: string): CutOutput {
  if (!output.includes('\x1b')) return { pieces: [{ text: output }], rest: '' };
  const pieces: OutputPiece[] = [];
  let from = 0;
  for (const match of output.matchAll(drawing)) {
    const { name = '', numbers = '', mode, single } = match.groups ?? {};
    if (match.index > from) pieces.push({ text: output.slice(from, match.index) });
    from = match.index + match[0].length;
    const control = single ? `ESC ${single}` : (mode ?? name);
    pieces.push({ control: { name: control, numbers: numbers.split(';').filter(Boolean).map(Number) } });
  }
  const tail = output.slice(from);
  const rest = unfinished.exec(tail)?.[0] ?? '';
  const text = tail.slice(0, tail.length - rest.length);
  return { pieces: text === '' ? pieces : [...pieces, { text }], rest };
}

/**
 * Moves to another row, clearing, inserted and deleted rows, scrolling, the cursor's memory, a reset, and the alternate
 * screen (xterm control sequences, invisible-island.net/xterm/ctlseqs).
 */
const drawing =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are control sequences
  /\x1b(?:\[(?:(?<mode>\?(?:1049|1047|47)[hl])|(?<numbers>[\d;]*)(?<name>[ABEFHJLMSTdfrsu]))|(?<single>[c78DEM]))/g;

/** The beginning of such a sequence. None is longer, so what is longer is none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are control sequences
const unfinished = /\x1b(?:\[[?\d;]{0,20})?$/;
