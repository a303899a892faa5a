import type { ComponentChildren } from 'preact';

interface KeyButtonProps {
  /** The key that does the same, as it is printed on the button. */
  readonly keyName?: string;
  readonly onPress: () => void;
  readonly pressed?: 'on' | 'off' | undefined;
  readonly able?: 'not-now' | undefined;
  readonly kind?: 'main';
  /** The name of the button, if it is not written on it. */
  readonly name?: string;
  readonly children?: ComponentChildren;
}

/** A button with its key on it. `aria-disabled`, because `disabled` would take the focus away from the one just pressed. */
export function KeyButton({ keyName, onPress, pressed, able, kind, name, children }: KeyButtonProps) {
  return (
    <button
      type="button"
      class={kind === 'main' ? 'main' : undefined}
      aria-label={name}
      aria-disabled={able ? 'true' : undefined}
      aria-pressed={pressed === undefined ? undefined : pressed === 'on'}
      onClick={() => {
        if (!able) onPress();
      }}
    >
      {keyName === undefined ? undefined : <kbd>{keyName}</kbd>}
      {children === undefined ? undefined : <span>{children}</span>}
    </button>
  );
}
