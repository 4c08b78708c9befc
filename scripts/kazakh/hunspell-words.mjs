// The words of hunspell-kk with what their flags tell: n listed with endings, v a verb stem (its -у form is listed), g such a form, p a name, x no endings listed.
import { readFileSync } from 'node:fs';

const hardened = { б: 'п', г: 'к', ғ: 'қ' };

export function hunspellWords(dictionary) {
  const flags = new Map();
  for (const line of readFileSync(dictionary, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(1)) {
    const [word, flag = ''] = line.trim().split('/');
    if (word === '') continue;
    const lower = word.normalize('NFC').toLowerCase();
    if (!/^[а-яёәғқңөұүһі-]+$/.test(lower)) continue;
    const kind = flag.startsWith('A') ? 'n' : flag.startsWith('B') ? 'p' : flag.startsWith('M') ? 'u' : 'x';
    flags.set(lower, `${flags.get(lower) ?? ''}${kind}`);
  }
  const stems = new Map();
  const add = (word, kind) => stems.set(word, [...new Set(`${stems.get(word) ?? ''}${kind}`)].sort().join(''));
  for (const [word, kind] of flags) {
    if (!kind.includes('u')) add(word, kind);
    else {
      add(word, kind.includes('n') ? 'n' : 'g');
      for (const stem of verbStems(word, flags)) add(stem, 'v');
    }
  }
  return [...stems].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** құру → құр; табу → тап; оқу → оқы; қою → қой; қорқу → қорық: what the list itself confirms, else the plain cut. */
function verbStems(gerund, flags) {
  const cut = gerund.slice(0, -1);
  const last = cut.at(-1);
  const tries = gerund.endsWith('ю') ? [`${cut}й`, cut] : [cut, `${cut}ы`, `${cut}і`];
  if (hardened[last]) {
    const hard = hardened[last];
    tries.push(cut.slice(0, -1) + hard, `${cut.slice(0, -1)}ы${hard}`, `${cut.slice(0, -1)}і${hard}`);
  } else if (/[лрнзмс]$/.test(cut)) tries.push(`${cut.slice(0, -1)}ы${last}`, `${cut.slice(0, -1)}і${last}`);
  const known = tries.filter((stem) => /[npx]/.test(flags.get(stem) ?? ''));
  return known.length > 0 ? known : [tries[0]];
}
