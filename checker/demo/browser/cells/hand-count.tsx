import { useRef, useState } from 'preact/hooks';
import type { CellFate } from '../../moment.ts';
import { Sign } from '../parts/sign.tsx';
import { countFields } from '../state/count-fields.ts';

interface HandCountProps {
  readonly fate: CellFate;
  /** The fate, in words. */
  readonly words: string;
  readonly name: string;
  /** As the server knows it. */
  readonly count: number;
  /** Some more hands, or less than none. */
  readonly onMore: (by: number) => void;
}

/**
 * A number of hands. While it is typed the field keeps what is typed, and remembers what it has told: the server's answer
 * to the first digit may come after the second.
 */
export function HandCount({ fate, words, name, count, onMore }: HandCountProps) {
  const [typed, setTyped] = useState<string>();
  const told = useRef(count);
  return (
    <label class={fate}>
      <Sign name={fate} />
      <span>{words}</span>
      <input
        type="number"
        min="0"
        max={mostHands}
        value={typed ?? count}
        data-vote={name}
        onFocus={(event) => {
          told.current = count;
          event.currentTarget.select();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') nextAfter(event.currentTarget)?.focus();
        }}
        onBlur={() => setTyped(undefined)}
        onInput={(event) => {
          const { value } = event.currentTarget;
          const wanted = Math.min(mostHands, Math.max(0, Math.trunc(Number(value) || 0)));
          if (wanted !== told.current) onMore(wanted - told.current);
          told.current = wanted;
          setTyped(value);
        }}
      />
    </label>
  );
}

/** More than the largest lecture hall has. */
const mostHands = 999;

/** The next field to count in: Enter goes on from one to the other. */
function nextAfter(field: HTMLElement): HTMLElement | undefined {
  const fields = countFields();
  return fields[fields.indexOf(field) + 1];
}
