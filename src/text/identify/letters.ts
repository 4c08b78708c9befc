/**
 * Which letters belong to which language: a letter that Kazakh or Russian does not have speaks against it, one that few
 * languages have speaks for those. Source: the alphabets themselves.
 * Example: ұ is Kazakh alone; ҙ and ҫ are Bashkir; ў is Uzbek or Belarusian.
 */
const cyrillicBase = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё';

/** Letters of each language beyond its base; for Latin scripts beyond a–z. */
export const alphabets: Readonly<Record<string, string>> = {
  kk: `${cyrillicBase}әғқңөұүһі`,
  ru: cyrillicBase,
  ky: `${cyrillicBase}ңөү`,
  tt: `${cyrillicBase}әөүҗңһ`,
  ba: `${cyrillicBase}ғҙҡңөҫүһә`,
  uz: `${cyrillicBase}ўқғҳ`,
  mn: `${cyrillicBase}өү`,
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  be: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюяѝ',
  tg: 'абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя',
  sr: 'абвгдђежзијклљмнњопрстћуфхцчџш',
  mk: 'абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ',
  azc: 'абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш',
  ug: `${cyrillicBase}әғҗқңөүһ`,
  kaa: `${cyrillicBase}әғқңөүўҳ`,
  cv: `${cyrillicBase}ӑӗҫӳ`,
  en: '',
  tr: 'çğıöşüâîû',
  uzl: '',
  az: 'çəğıöşü',
  tk: 'çäžňöşüý',
  de: 'äöüß',
  fr: 'àâæçéèêëîïôœùûüÿ',
  es: 'áéíñóúü',
  it: 'àèéìòù',
  pt: 'áâãàçéêíóôõú',
  pl: 'ąćęłńóśźż',
  nl: 'éëïó',
  cs: 'áčďéěíňóřšťúůýž',
  ro: 'ăâîșțşţ',
  hu: 'áéíóöőúüű',
  sv: 'åäöé',
  id: '',
  kkl: 'äáǵğıíńñóöşúüūýŋ',
};

export const isCyrillicLanguage = (language: string): boolean => (alphabets[language] ?? '').startsWith('а');
