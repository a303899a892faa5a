import { guideHeadingOf } from '../../explain/explain.ts';
import { guideOf } from '../../explain/locale.ts';
import type { LanguageId } from '../../model/actor.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { Locale } from '../../model/locale.ts';
import type { Report } from '../../model/report.ts';
import { guidePage } from '../guide/guide-page.ts';
import type { MarkdownOptions } from '../guide/terminal-markdown.ts';
import { sayWatch } from '../words/watch/say.ts';

/** The sections of the guide on the findings of a run: `next` gives one after the other, then the first again. */
export interface Help {
  readonly isEmpty: boolean;
  next(sheet: Pick<MarkdownOptions, 'paint' | 'width'>): Promise<string>;
}

/** Makes the help for the reports of a run. */
export function createHelp(
  reports: readonly Report[],
  { root, locale }: { readonly root: string; readonly locale: Locale },
): Help {
  const say = sayWatch(locale);
  const topics = topicsOf(reports);
  let shown = 0;
  return {
    isEmpty: topics.length === 0,
    async next(sheet) {
      const topic = topics[shown % topics.length];
      if (!topic) return `${say('nothing-to-explain')}\n`;
      shown += 1;
      const number = ((shown - 1) % topics.length) + 1;
      const [guide, heading] = [guideOf(locale), guideHeadingOf(topic.code)];
      const page = await guidePage({ ...topic, ...sheet, locale, root });
      const source = sheet.paint.dim(`${guide}${heading}`);
      const others =
        topics.length > 1 ? ` ${sheet.paint.dim(say('of-several', { number, count: topics.length }))}` : '';
      return `${page ?? `${say('no-section', { guide, heading })}\n`}\n${source}${others}\n`;
    },
  };
}

interface Topic {
  readonly code: FindingCode;
  readonly language: LanguageId | undefined;
}

/** One topic for each finding code, in the order of the reports. */
function topicsOf(reports: readonly Report[]): readonly Topic[] {
  const topics = new Map<FindingCode, Topic>();
  for (const { dialogues, languages } of reports) {
    for (const { findings } of dialogues) {
      for (const { code, actors } of findings) {
        const language = languages[actors[0] ?? 'server'] ?? languages.server ?? languages.client;
        if (!topics.has(code)) topics.set(code, { code, language });
      }
    }
  }
  return [...topics.values()];
}
