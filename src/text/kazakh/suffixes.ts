/**
 * The suffixes of Kazakh as a table: what each attaches to, what it makes, how it sounds after which stem.
 * Capital letters are archiphonemes: A а/е, Y ы/і, D д/т, L л/д/т, N н/д/т (genitive), T н/д/т (accusative),
 * Q н/д/т (ablative), G ғ/г/қ/к, B м/б/п, P м/б/п (instrumental), (Y) and (A) only after a consonant, (s) only after a vowel.
 * Source: Қазақ грамматикасы (2002), морфология; the inventory of UD_Kazakh-KTB (Tyers & Washington 2015).
 * Example: PL «LAр» after «халық» → «тар», after «ел» → «дер».
 */

/** What stands to the left, as one bit each: a state of the word on its way from stem to form. */
export const is = {
  noun: 1 << 0,
  plural: 1 << 1,
  possessed3: 1 << 2,
  possessed: 1 << 3,
  cased: 1 << 4,
  located: 1 << 5,
  attribute: 1 << 6,
  compared: 1 << 7,
  ordinal: 1 << 8,
  predicate: 1 << 9,
  verb: 1 << 10,
  voiced: 1 << 11,
  negated: 1 << 12,
  participle: 1 << 13,
  past: 1 << 14,
  converb: 1 << 15,
  present: 1 << 16,
  finite: 1 << 17,
  aorist: 1 << 18,
  caused: 1 << 19,
  /** -мыз, -ңыз: possessed, but with the full dative (үйімізге). */
  possessedFull: 1 << 20,
} as const;

const nominal = is.noun | is.attribute | is.compared | is.ordinal | is.participle | is.aorist;
const verbal = is.verb | is.voiced | is.negated | is.caused;
const affirmative = is.verb | is.voiced | is.caused;
const beforePerson = nominal | is.plural | is.possessed3 | is.possessed | is.located | is.cased;

export interface Suffix {
  readonly name: string;
  readonly forms: readonly string[];
  readonly after: number;
  readonly gives: number;
}
const suffix = (name: string, forms: string, after: number, gives: number): Suffix => ({
  name,
  forms: forms.split(' '),
  after,
  gives,
});

export const suffixes: readonly Suffix[] = [
  suffix('plural', 'LAр', nominal, is.plural),
  suffix('poss3', '(s)Y', nominal | is.plural, is.possessed3),
  suffix('poss1', '(Y)м', nominal | is.plural, is.possessed),
  suffix('poss2', '(Y)ң', nominal | is.plural, is.possessed),
  suffix('poss1pl', '(Y)мYз', nominal | is.plural, is.possessed | is.possessedFull),
  suffix('poss2pol', '(Y)ңYз', nominal | is.plural, is.possessed | is.possessedFull),
  suffix('genitive', 'NYң', nominal | is.plural | is.possessed | is.possessed3, is.cased),
  suffix('accusative', 'TY', nominal | is.plural | is.possessed, is.cased),
  suffix('accusative3', 'н', is.possessed3, is.cased),
  suffix('dative', 'GA', nominal | is.plural | is.possessedFull, is.cased),
  suffix('dativePoss', 'A', is.possessed, is.cased),
  suffix('dative3', 'нA', is.possessed3, is.cased),
  suffix('locative', 'DA', nominal | is.plural | is.possessed, is.located),
  suffix('locative3', 'ндA', is.possessed3, is.located),
  suffix('ablative', 'QAн', nominal | is.plural | is.possessed, is.cased),
  suffix('ablative3', 'нAн', is.possessed3, is.cased),
  suffix('instrumental', 'Pен Pенен', nominal | is.plural | is.possessed | is.possessed3, is.cased),
  suffix('similar', 'DAй', nominal | is.plural | is.possessed, is.cased),
  suffix('similar3', 'ндAй', is.possessed3, is.cased),
  suffix('equative', 'шA', nominal | is.plural | is.possessed, is.cased),
  suffix('equative3', 'ншA', is.possessed3, is.cased),
  suffix('attributive', 'GY', is.located | is.noun, is.attribute),
  suffix('belonging', 'NYкY Nікі', nominal | is.plural | is.possessed | is.possessed3, is.attribute),
  suffix('comparative', '(Y)рAK', is.noun, is.compared),
  suffix('ordinal', '(Y)ншY', is.noun, is.ordinal),
  suffix('person1', 'BYн мYн', beforePerson, is.predicate),
  suffix('person2', 'сYң', beforePerson, is.predicate),
  // After a noun -сыз is «without», which makes a word of its own (сөзсіз).
  suffix('person2pol', 'сYз', is.participle | is.aorist | is.located, is.predicate),
  suffix('person1pl', 'BYз мYз', beforePerson, is.predicate),
  suffix('person2pl', 'сYңдAр сYздAр', beforePerson, is.predicate),

  suffix('reciprocal', '(Y)с', is.verb | is.caused, is.voiced),
  suffix('passive', '(Y)л', is.verb | is.caused | is.voiced, is.voiced),
  suffix('passiveN', '(Y)н', is.verb | is.caused, is.voiced),
  suffix('causative', 'DYр GYз т', is.verb, is.caused),
  suffix('negative', 'BA', affirmative, is.negated),

  suffix('past', 'DY', verbal, is.past | is.finite),
  suffix('conditional', 'сA', verbal, is.past | is.finite),
  suffix('past1', 'м', is.past, is.finite),
  suffix('past2', 'ң', is.past, is.finite),
  suffix('past2pol', 'ңYз', is.past, is.finite),
  suffix('past1pl', 'K', is.past, is.finite),
  suffix('past2pl', 'ңдAр ңYздAр', is.past, is.finite),
  suffix('converb', '(Y)п', affirmative, is.converb),
  suffix('evidential', 'тY', is.converb, is.finite),
  suffix('present', '(A)*й', verbal, is.present),
  suffix('present3', 'ДY', is.present, is.finite),
  suffix('personV1', 'мYн м', is.present, is.finite),
  suffix('personV1c', 'пYн', is.converb, is.finite),
  suffix('personV2', 'сYң', is.present | is.converb, is.finite),
  suffix('personV2pol', 'сYз', is.present | is.converb, is.finite),
  suffix('personV1pl', 'мYз', is.present, is.finite),
  suffix('personV1plc', 'пYз', is.converb, is.finite),
  suffix('personV2pl', 'сYңдAр сYздAр', is.present | is.converb, is.finite),
  suffix('unless', 'YншA', is.present, is.finite),
  suffix('aorist', '(A)р', affirmative, is.aorist),
  suffix('aoristNeg', 'с', is.negated, is.aorist),
  suffix('ganPart', 'GAн', verbal, is.participle),
  suffix('ganFact', 'дYK', is.participle, is.participle),
  suffix('until', 'GAншA', verbal, is.finite),
  suffix('since', 'GAлY', verbal, is.finite),
  suffix('habitual', '(A)*йтYн', verbal, is.participle),
  suffix('gerund', 'у', verbal, is.participle),
  suffix('agent', 'ушY', verbal, is.participle),
  suffix('intention', 'мAK мAKшY BAK BAKшY', verbal, is.participle),
  suffix('desire', 'GY', verbal, is.participle),
  suffix('optative', 'GAй', verbal, is.finite),
  suffix('jussive', 'сYн', verbal, is.finite),
  suffix('imper2', '(Y)ң', verbal, is.finite),
  suffix('imper2pol', '(Y)ңYз', verbal, is.finite),
  suffix('imper2pl', '(Y)ңдAр (Y)ңYздAр', verbal, is.finite),
  suffix('imper1', '(A)*йYн', verbal, is.finite),
  suffix('imper1pl', '(A)*йYK', verbal, is.finite),
  suffix('potential', '(A)рлYK', affirmative, is.participle),
];

/** Bits in which a word may end. */
export const endings =
  nominal |
  is.plural |
  is.possessed3 |
  is.possessed |
  is.cased |
  is.located |
  is.predicate |
  is.finite |
  is.converb |
  is.present |
  is.negated;
export const bareStems = is.noun | is.verb | is.voiced | is.negated | is.caused;
