import t from 'tap';
import { en } from './en/messages.ts';
import { fr } from './fr/messages.ts';
import { compile, translatorOf } from './text/translator.ts';
import { typeset } from './text/typography.ts';

/** The messages of a language by key, with its typography, as a report prints them. */
const english = Object.entries(en);
const french = Object.entries(fr).map(
  ([key, message]) => [key, typeset(message.replace(/ *\n */g, ' '), 'fr')] as const,
);

/** The keys of the messages that match a forbidden pattern. */
const found = (messages: readonly (readonly [string, string])[], pattern: RegExp) =>
  messages.filter(([, message]) => pattern.test(message)).map(([key]) => key);

t.test('no words that make a reader feel small', async (t) => {
  t.same(found(english, /\b(just|simply|obvious(ly)?|wrong|mistake|bad|stupid|of course)\b/i), []);
  t.same(found(french, /\b(juste|simplement|évidemment|faux|fausse|tort|mauvais|bien sûr|il suffit)\b/i), []);
});

t.test('French has the typography of French', async (t) => {
  t.same(found(french, /[^\u202f][;?!»]|(?<!\u202f):/), [], 'a narrow space before ; : ? ! »');
  t.same(found(french, /«(?!\u202f)/), [], 'a narrow space after «');
  t.same(found(french, /['"“”]/), [], '’ and « » only');
  t.same(found(french, /[\u00a0\u2009]| {2}/), [], 'no other spaces');
  t.same(found(french, /\.\.\./), [], '… is one character');
  t.same(
    french.filter(([, message]) => message !== message.normalize('NFC')),
    [],
    'accents are whole characters',
  );
});

t.test('French has its accents', async (t) => {
  const bare =
    /(?<!\p{L})(deja|meme|tres|etapes?|premiere|derniere|recue?|envoyee?|ecran|ecoute|apres|ca|fenetre|arrete|decide|demarre|reseau|cote|etre|repond|celle-la|jusqu’a|voila|frequent|systeme|verificateur|executee?|enregistrez-le a|ou il|ou rien|grace|connecte a|acceptee?s? a)(?!\p{L})/iu;
  t.same(found(french, bare), []);
});

t.test('the French of a message has no argument that its English lacks', async (t) => {
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    const named = argumentsOf(compile(en[key], 'en').getAst());
    const others = [...argumentsOf(compile(fr[key], 'fr').getAst())].filter((name) => !named.has(name));
    t.same(others, [], `${key} names in French what it names in English`);
  }
});

t.test('a pair of tables makes a translator', async (t) => {
  const say = translatorOf({
    en: { taken: 'port {port} is taken', all: 'all good' } as const,
    fr: { taken: 'le port {port} est pris !', all: 'tout va bien' },
  });
  t.equal(say('en')('taken', { port: 8080 }), 'port 8080 is taken');
  t.equal(
    say('fr')('taken', { port: '8 : 0' }),
    'le port 8 : 0 est pris\u202f!',
    'values are left as they are',
  );
  t.equal(say('fr')('all'), 'tout va bien');
  // @ts-expect-error a key that is in no table
  t.throws(() => say('en')('missing'));
});

/** The names in braces of a parsed message, including those in the branches of plurals and selects. */
function argumentsOf(ast: ReturnType<ReturnType<typeof compile>['getAst']>): Set<string> {
  const names = new Set<string>();
  for (const element of ast) {
    if ('value' in element && element.type !== 0) {
      names.add(element.value);
    }
    const branches = 'options' in element ? Object.values(element.options) : [];
    for (const { value } of branches) {
      for (const name of argumentsOf(value)) {
        names.add(name);
      }
    }
  }
  return names;
}
