import type { Finding } from '../../model/finding.ts';
import type { Wish } from '../../model/wish.ts';

type AnswersForOptions = Pick<Extract<Finding, { code: 'asks-first' }>, 'actors' | 'wishes' | 'port'>;

/** The options that answer the programs of the finding, with answers that suit the questions: `--answers client=Ada`. */
export function answersFor({ actors, wishes, port }: AnswersForOptions): string {
  const lines = wishes.map((wish) => answerTo(wish, port)).join(' / ');
  const quote = lines.includes(' ') ? '"' : '';
  return actors.map((role) => `--answers ${quote}${role}=${lines}${quote}`).join(' ');
}

function answerTo(wish: Wish, port: number): string {
  switch (wish) {
    case 'port':
      return String(port);
    case 'address':
      return '127.0.0.1';
    case 'enter':
      return '';
    default:
      return 'Ada';
  }
}
