/** What may be chosen, as the help lists it. */
export interface Lists {
  /** The ids of the lab's questions. */
  readonly questions: string;
  readonly port: number;
  readonly languages: string;
  readonly reports: string;
}
