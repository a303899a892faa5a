import iconv from 'iconv-lite';

/** A part of a path as text, and whether its encoding had to be guessed. */
export interface DecodedName {
  readonly text: string;
  readonly guessed: 'yes' | 'no';
}

/**
 * Reads the bytes of a name: UTF-8, else what gives the most usual letters of Windows-1252 (which holds Latin-1) and
 * the two code pages that Windows and DOS write into archives. Accents are composed: macOS takes them apart.
 */
export function decodeName(bytes: Uint8Array): DecodedName {
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).normalize(),
      guessed: 'no',
    };
  } catch {
    const readings = encodings.map((encoding) => iconv.decode(Buffer.from(bytes), encoding).normalize());
    const [text = ''] = readings.sort((one, other) => likeliness(other) - likeliness(one));
    return { text, guessed: 'yes' };
  }
}

/** In order: the first wins if two give as likely a name. */
const encodings = ['cp850', 'win1252', 'cp437'] as const;

/** Small letters are the likelier: `î` and `Œ` are the same byte, as are `é` and `Ú`. */
function likeliness(name: string): number {
  const points = (letters: RegExp, each: number) => (name.match(letters)?.length ?? 0) * each;
  return (
    points(/[éèêëàâçùûüôîïœ]/g, 4) +
    points(/[ÉÈÊËÀÂÇÙÛÜÔÎÏŒ]/g, 3) +
    points(/[^\P{Ll}a-zéèêëàâçùûüôîïœ]/gu, 2) +
    points(/[^\P{Lu}A-ZÉÈÊËÀÂÇÙÛÜÔÎÏŒ]/gu, 1)
  );
}
