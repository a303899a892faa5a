import type { Lists } from './lists.ts';

/** `--help` in English, laid out for 80 columns. */
export const helpEn = ({
  questions,
  port,
  languages,
  reports,
}: Lists): string => `Usage: npm run check [-- QUESTIONS… OPTIONS]

Starts your server and your client, types on their keyboards, reads their screens,
and says whether they pass each dialogue of a question and, if they do not, who
waits for whom.

  QUESTIONS             ${questions}; those that you have begun, if left out

What is checked (exercises/ if left out)
  --dir DIR             programs in another folder
  --language LANGUAGE   only this one: ${languages}
  --server COMMAND      start the server with this command, as a shell would
  --client COMMAND      start the client with this one
  --solution            the reference solutions

With which dialogues
  --level LEVEL         required, robust or all (all if left out)
  --only NAME           this dialogue alone
  --dialogue FILE       a dialogue of your own
  --strict              a line shown must be the bare line
  --seed SEED           the same fresh words as an earlier run
  --repeat N            each dialogue N times, and how often it passed
  --explore N           N random dialogues that obey the rules of the question;
                        the shortest one that fails is printed, to be saved

How
  --port N              the port of the server (${port} if left out)
  --patience MS         how long to wait for a program that is never at rest
                        (5000 if left out)
  --jobs N              dialogues side by side (one more than there are cores)
  --watch               check again at every save of a program

What is reported
  --report NAME[=FILE]  ${reports}
                        (terminal if left out); several of them, each with its
                        file: --report terminal --report html=report.html
  --output FILE         the file of the last report named without one
  --pcap FILE           what crossed the wire, for Wireshark
  --locale en|fr        the language of the report
  --verbose             the whole transcript, with times
  --ascii               signs and charts in ASCII
  --plain               sentences alone, for a screen reader
  --help, --version

Examples
  npm run check q3
  npm run check -- q3 --dir ../handed-in/jeanne
  npm run check -- q1 --server "java -cp out Server"
  npm run check -- q1 q2 q3 q4 --solution --report json
  npm run check -- q3 --report terminal --report html=report.html
  npm run check -- q3 --explore 100 --level required

Exit codes: 0 passed, 1 failed, 2 wrong usage, 3 undecided, 70 the checker broke.
`;
