/**
 * A light Russian stemmer: the one longest ending of case, number and gender is taken off nouns and adjectives
 * («сотрудничеством» → «сотрудничеств»). Derivation stays: «мир» and «мировой» are different words. After the idea of
 * J. Savoy's light stemmers; the lists are our own.
 */
const endings = [
  'иями ыми ими ами ями ого его ому ему ией иях иям ием',
  'ых их ый ий ой ая яя ое ее ые ие ую юю ым им ом ем ей ов ев ах ях ам ям ию ью ия ии',
  'а я о е у ю ы и ь й',
].map((line) => line.split(' '));

const leastLeft = 3;

/**
 * What changes or comes between at the joint: «выставок» – «выставка», «беженец» – «беженцы», «посол» – «послы»;
 * «ассамблеи» – «ассамблее»; «созданный» – «создан».
 */
const atTheJoint = (stem: string): string =>
  stem
    .replace(/ь$/, '')
    .replace(/(?<=...)е$/, '')
    .replace(/нн$/, 'н')
    .replace(/(?<=..[бвгджзклмнпрстфхцчшщ])[ое](?=[клнрц]$)/, '');

/** «После» is no form of «послы», however alike they look. */
const withoutForms: ReadonlySet<string> = new Set(['после']);

export function stemRussian(word: string): string {
  const plain = word.replaceAll('ё', 'е');
  if (withoutForms.has(plain)) return plain;
  for (const sameLength of endings) {
    for (const ending of sameLength) {
      if (plain.endsWith(ending) && plain.length - ending.length >= leastLeft) {
        return atTheJoint(plain.slice(0, -ending.length));
      }
    }
  }
  return atTheJoint(plain);
}
