/**
 * Abbreviations whose dot does not end a sentence, in Kazakh, Russian and English; of some the dot may be both.
 * Example: «2020 ж. қабылданған» goes on; «… т.б. Келесі бап» ends after т.б.
 */
const inside = new Set(
  [
    'ж жж ғ ғғ қ обл ауд көш бл мкр проф акад доц инж бас ред млн млрд мың трлн тг теңг мм см км кг гр сағ мин сек тел стр бет мыс қар шам реж мөлш авт құраст ауд заңг қыр',
    'г гг в вв ул пл пер обл респ им проф акад доц гор стр см рис табл гл ст ч п пп пр напр тыс млн млрд трлн руб коп тел ср св ок др ред изд',
    'mr mrs ms dr prof st sr jr vs gen col lt rep sen gov fig vol no nos pp art dept univ jan feb mar apr jun jul aug sep sept oct nov dec ltd inc approx',
  ]
    .join(' ')
    .split(' '),
);
const mayEnd = new Set(
  'т.б. т.с.с. т.д. т.п. б.з.б. б.з.д. н.э. etc. p.m. a.m. u.s. u.n. др. пр. inc. ltd. млн. млрд.'.split(' '),
);

export const isAbbreviation = (word: string): boolean => inside.has(word) || word === 'etc';
/** After a number the word «year» may close a sentence: «… 2014 ж. Ол …», not «2014 ж. 10 мамырда». */
export const isYearWord = (token: string): boolean => /^(?:жж?|гг?)\.$/.test(token);
/** With its dot, small letters. */
export const mayEndSentence = (token: string): boolean => mayEnd.has(token);
