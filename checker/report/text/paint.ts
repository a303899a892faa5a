/** The ways in which a reporter may emphasise a text. The report must be clear without them. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const plain = (text: string) => text;

/** The paint without colours, for files, pipes and terminals without colour. */
export const plainPaint: Paint = {
  bold: plain,
  dim: plain,
  red: plain,
  green: plain,
  yellow: plain,
  cyan: plain,
};

/** A paint from the colour functions of picocolors, or others with the same names. */
export function paintWith({ bold, dim, red, green, yellow, cyan }: Paint): Paint {
  return { bold, dim, red, green, yellow, cyan };
}
