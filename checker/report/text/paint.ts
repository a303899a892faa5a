/** The few ways a reporter may stress a text. What it says must be clear without them. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const plain = (text: string) => text;

/** For files, pipes, and whoever wants no colours. */
export const plainPaint: Paint = {
  bold: plain,
  dim: plain,
  red: plain,
  green: plain,
  yellow: plain,
  cyan: plain,
};

/** A paint of the colours of picocolors, or of any other set of functions with the same names. */
export function paintWith({ bold, dim, red, green, yellow, cyan }: Paint): Paint {
  return { bold, dim, red, green, yellow, cyan };
}
