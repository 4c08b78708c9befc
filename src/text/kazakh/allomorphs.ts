/**
 * Every sound shape of every suffix, found by its letters: realised once from the table through the phonology.
 * Example: «тар» → plural after a back stem in an obstruent; «иды»… «и» + «ды»: the present after a stem in ы/і.
 */
import { back, type Final, finals, front, type Harmony } from './phonology.js';
import { type Suffix, suffixes } from './suffixes.js';

export interface Allomorph {
  readonly suffix: number;
  /** For back [0] and front [1] stems: bits of the final classes after which it stands. */
  readonly finalsBack: number;
  readonly finalsFront: number;
  /** Letters that the stem lost when the two grew together: й before я and ю, ы/і before и and у. */
  readonly swallowed: string;
}

function realise(pattern: string, harmony: Harmony, final: Final): string {
  const isFront = harmony === front;
  const vowelFinal = final === finals.vowel;
  const obstruent = final === finals.obstruent;
  let out = '';
  let rest = pattern;
  if (rest.startsWith('(A)*й')) {
    out = vowelFinal ? 'й' : isFront ? 'е' : 'а';
    const tail = rest.slice(5);
    rest = vowelFinal || tail === '' || tail.startsWith('т') ? tail : `й${tail}`;
  } else if (rest.startsWith('(A)*л')) {
    out = vowelFinal ? '' : isFront ? 'е' : 'а';
    rest = rest.slice(4);
  } else if (rest.startsWith('(Y)')) {
    out = vowelFinal ? '' : isFront ? 'і' : 'ы';
    rest = rest.slice(3);
  } else if (rest.startsWith('(A)')) {
    out = vowelFinal ? '' : isFront ? 'е' : 'а';
    rest = rest.slice(3);
  } else if (rest.startsWith('(s)')) {
    out = vowelFinal ? 'с' : '';
    rest = rest.slice(3);
  }
  for (const letter of rest) {
    switch (letter) {
      case 'A':
        out += isFront ? 'е' : 'а';
        break;
      case 'Y':
        out += isFront ? 'і' : 'ы';
        break;
      case 'K':
        out += isFront ? 'к' : 'қ';
        break;
      case 'Д':
        out += 'д';
        break;
      case 'D':
        out += obstruent ? 'т' : 'д';
        break;
      case 'L':
        out += obstruent ? 'т' : final === finals.vowel || final === finals.glide ? 'л' : 'д';
        break;
      case 'N':
        out += obstruent ? 'т' : final === finals.vowel || final === finals.nasal ? 'н' : 'д';
        break;
      case 'T':
        out += obstruent ? 'т' : final === finals.vowel ? 'н' : 'д';
        break;
      case 'Q':
        out += obstruent ? 'т' : final === finals.nasal ? 'н' : 'д';
        break;
      case 'G':
        out += obstruent ? (isFront ? 'к' : 'қ') : isFront ? 'г' : 'ғ';
        break;
      case 'B':
        out += obstruent ? 'п' : final === finals.nasal || final === finals.sibilant ? 'б' : 'м';
        break;
      case 'P':
        out += obstruent ? 'п' : final === finals.sibilant ? 'б' : 'м';
        break;
      default:
        out += letter;
    }
  }
  return out;
}

interface Draft {
  finalsBack: number;
  finalsFront: number;
}

const table = new Map<string, Allomorph[]>();
let longest = 0;

function add(text: string, suffixIndex: number, swallowed: string, draft: Draft): void {
  const list = table.get(text) ?? [];
  list.push({ suffix: suffixIndex, swallowed, ...draft });
  table.set(text, list);
  longest = Math.max(longest, text.length);
}

function shapes(one: Suffix): Map<string, Draft> {
  const found = new Map<string, Draft>();
  for (const pattern of one.forms) {
    for (const harmony of [back, front]) {
      for (let final = 0; final <= finals.obstruent; final += 1) {
        const text = realise(pattern, harmony, final);
        const draft = found.get(text) ?? { finalsBack: 0, finalsFront: 0 };
        if (harmony === back) draft.finalsBack |= 1 << final;
        else draft.finalsFront |= 1 << final;
        found.set(text, draft);
      }
    }
  }
  return found;
}

suffixes.forEach((one, index) => {
  for (const [text, draft] of shapes(one)) {
    add(text, index, '', draft);
    const glide = 1 << finals.glide;
    const vowel = 1 << finals.vowel;
    const tail = text.slice(1);
    // қой+а → қоя, қой+у → қою
    if (text.startsWith('а')) add(`я${tail}`, index, 'й', { finalsBack: glide, finalsFront: 0 });
    if (text.startsWith('у')) {
      add(`ю${tail}`, index, 'й', { finalsBack: draft.finalsBack & glide, finalsFront: draft.finalsFront & glide });
      // оқы+у → оқу, есті+у → есту
      add(text, index, 'ы', { finalsBack: draft.finalsBack & vowel, finalsFront: 0 });
      add(text, index, 'і', { finalsBack: 0, finalsFront: draft.finalsFront & vowel });
    }
    // дамы+й+ды → дамиды
    if (text.startsWith('й')) {
      add(`и${tail}`, index, 'ы', { finalsBack: draft.finalsBack & vowel, finalsFront: 0 });
      add(`и${tail}`, index, 'і', { finalsBack: 0, finalsFront: draft.finalsFront & vowel });
    }
  }
});

export const longestAllomorph = longest;
export const allomorphs: ReadonlyMap<string, readonly Allomorph[]> = table;
