/** Extra time in minutes: `30`, `30 min`, `1h30`, `1:30`; 0 for an empty cell, undefined for anything else. */
export function minutesOf(text: string): number | undefined {
  if (text === '' || text === '-') return 0;
  const [, whole] = /^(\d+)\s*(?:min(?:utes?)?|mn|')?$/i.exec(text) ?? [];
  if (whole !== undefined) return Number(whole);
  const [, hours, rest = '0'] = /^(\d+)\s*(?:h|:)\s*(\d{1,2})?\s*(?:min)?$/i.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(rest);
}
