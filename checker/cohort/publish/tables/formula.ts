/**
 * A text that a spreadsheet takes for a text and not for a formula: an apostrophe comes before a sign that begins one, as
 * OWASP's page on CSV injection asks. A spreadsheet of another country may cut a cell at its own separator, so what
 * comes after one is guarded too.
 */
export function withoutFormula(text: string): string {
  return text.replace(begins, "$1'$2");
}

/** The signs that begin a formula, also as wide characters. Only spaces may stand before them. */
const begins = /((?:^|[,;\t\r\n"])[ \u00a0]*)([=+\-@\uff1d\uff0b\uff0d\uff20\t\r])/g;
