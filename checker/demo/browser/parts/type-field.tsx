import type { Role } from '../../../model/actor.ts';
import type { LivePage } from '../state/page.ts';
import { Sign } from './sign.tsx';

interface TypeFieldProps {
  readonly page: LivePage;
  readonly actor: Role;
  readonly label: string;
  /** The key that leads here, where it stands nowhere else. */
  readonly keyName?: string;
  readonly onLine: (line: string) => void;
  /** Up and down choose the other side. */
  readonly onSwitch: () => void;
  /** Ctrl-D on an empty line, as in a terminal. */
  readonly onClose?: () => void;
}

/** A program's keyboard: Enter types the line. */
export function TypeField({ page: { t }, actor, label, keyName, onLine, onSwitch, onClose }: TypeFieldProps) {
  return (
    <label class={`type-field ${actor}`}>
      <Sign name="keyboard" />
      {keyName === undefined ? undefined : <kbd>{keyName}</kbd>}
      <span class="unseen">{label}</span>
      <input
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={mostLetters}
        placeholder={label}
        title={t('type.how')}
        data-keyboard={actor}
        onKeyDown={(event) => {
          const field = event.currentTarget;
          if (event.isComposing) return;
          if (event.key === 'Enter') {
            onLine(field.value);
            field.value = '';
          } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            onSwitch();
          } else if (event.key === 'd' && event.ctrlKey && field.value === '' && onClose) {
            onClose();
          } else {
            return;
          }
          event.preventDefault();
        }}
      />
      <kbd class="leave">{t('key.escape')}</kbd>
    </label>
  );
}

/** More than a class can read; the server takes more. */
const mostLetters = 200;
