/** What the help of `try` lists. */
export interface HelpOptions {
  /** The ids of the lab's questions: in the order of the sheet. */
  readonly questions: readonly string[];
  readonly port: number;
  readonly languages: string;
}
