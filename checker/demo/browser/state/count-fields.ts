/** The fields in which hands are counted, in their order: there are some as long as a pair has not been played. */
export function countFields(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-vote]')];
}
