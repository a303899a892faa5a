/** Where the whole report of a hand-in on a question is kept, from the folder of the grades. */
export function transcriptFile(key: string, question: string): string {
  return `transcripts/${key}-${question}.json.gz`;
}
