import type { ComponentChildren } from 'preact';

interface KeyButtonProps {
  /** The key that does the same, as it is printed on the button. */
  readonly keyName?: string;
  readonly onPress: () => void;
  readonly pressed?: 'on' | 'off' | undefined;
  readonly able?: 'not-now' | undefined;
  readonly kind?: 'main';
  readonly children: ComponentChildren;
}

/** A button with its key on it. `aria-disabled`, because `disabled` would take the focus away from the one just pressed. */
export function KeyButton({ keyName, onPress, pressed, able, kind, children }: KeyButtonProps) {
  return (
    <button
      type="button"
      class={kind === 'main' ? 'main' : undefined}
      aria-disabled={able ? 'true' : undefined}
      aria-pressed={pressed === undefined ? undefined : pressed === 'on'}
      onClick={() => {
        if (!able) onPress();
      }}
    >
      {keyName === undefined ? undefined : <kbd>{keyName}</kbd>}
      <span>{children}</span>
    </button>
  );
}
