/** What may be chosen, as the help lists it. */
export interface Lists {
  readonly languages: string;
  readonly reports: string;
}
