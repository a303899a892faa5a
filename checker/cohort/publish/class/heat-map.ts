import type { DialogueHeading } from '../../../model/cohort/cohort.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { percentWords } from '../marks/numbers.ts';
import type { Published } from '../marks/published.ts';
import { stateOf } from '../marks/state.ts';
import { classControls } from './class-controls.ts';
import type { ClassPageOptions } from './class-page-options.ts';
import { legend } from './legend.ts';
import { studentRow } from './student-row.ts';

/** The table of students and dialogues, row by row: a sign and a colour for each result, undecided students first. */
export function* heatMap(published: readonly Published[], options: ClassPageOptions): Generator<Markup> {
  const { gradebook, locale } = options;
  const say = sayCohort(locale);
  const sorted = undecidedFirst(published);
  yield markup`<section class="map" data-map>
<h2 id="map" tabindex="-1">${say('class.map')}</h2>
${classControls(sorted, options)}
${legend(locale)}
<div class="scroll" role="region" aria-labelledby="map" tabindex="0">
<table>
<thead>
<tr>
<th scope="col" rowspan="2" data-sort="text">${say('class.student')}</th>
<th scope="col" rowspan="2" class="number" data-sort="number">${say('class.mark')}</th>
<th scope="col" rowspan="2" data-sort="text">${say('class.state')}</th>
${gradebook.questions.map(({ id, dialogues }) => markup`<th scope="colgroup" colspan="${dialogues.length + 1}">${id}</th>\n`)}</tr>
<tr>
${gradebook.questions.map(({ id, dialogues }) => [
  markup`<th scope="col" class="number" data-sort="number" data-question="${id}">${say('class.total')}</th>\n`,
  ...dialogues.map((dialogue) => dialogueHead(dialogue, options)),
])}</tr>
${passedBy(published, options)}</thead>
<tbody>
`;
  for (const one of sorted) yield studentRow(one, options);
  yield markup`</tbody>
</table>
</div>
</section>`;
}

function dialogueHead({ id, title, level }: DialogueHeading, { locale }: ClassPageOptions): Markup {
  return markup`<th scope="col" class="dialogue ${level}" data-sort="sign" title="${title[locale]}">${id}</th>\n`;
}

/** The head of the table: for each dialogue, the share of the programs played that passed it. */
function passedBy(published: readonly Published[], { gradebook, locale }: ClassPageOptions): Markup {
  const say = sayCohort(locale);
  const cells = gradebook.questions.map(({ id, dialogues }) => [
    markup`<td></td>`,
    ...dialogues.map((dialogue) => {
      const verdicts = published.flatMap(
        ({ mark }) =>
          mark.questions
            .find(({ question }) => question === id)
            ?.dialogues.find((one) => one.id === dialogue.id)?.verdict ?? [],
      );
      const passed = verdicts.filter((verdict) => verdict === 'passed').length;
      if (verdicts.length === 0) return markup`<td></td>`;
      const share = passed / verdicts.length;
      const level = Math.min(4, Math.floor(share * 5));
      const words = say('class.played-by', { passed, played: verdicts.length });
      return markup`<td class="share-${level}" title="${words}">${percentWords(share, locale)}</td>\n`;
    }),
  ]);
  return markup`<tr class="passed-by">
<th scope="row" colspan="3">${say('class.passed-by')}</th>
${cells}</tr>
`;
}

function undecidedFirst(published: readonly Published[]): readonly Published[] {
  const open = published.filter(({ mark }) => stateOf(mark) === 'undecided');
  return [...open, ...published.filter(({ mark }) => stateOf(mark) !== 'undecided')];
}
