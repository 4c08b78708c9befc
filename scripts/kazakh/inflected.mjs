// Marks words of a list that other words of the list explain: i noun + suffixes, j verb + suffixes («ғасырда» is listed,
// and so is «ғасыр»). Only chains of two letters and more, after stems of three and more, so that «қала» is not «қал» + а.
export function markInflected(words, readings, ownStems) {
  const letters = new Map(words);
  const marked = [];
  for (const [word, kind] of words) {
    let marks = '';
    if (/[nvxp]/.test(kind) && !ownStems.has(word)) {
      for (const { stem, verb, chain } of readings(word, false, () => false)) {
        if (chain.length === 0 || stem.length < 3 || word.length - stem.length < 2) continue;
        const stemKind = letters.get(stem) ?? '';
        if (
          verb
            ? stemKind.includes('v') || ownStems.get(stem) === 'v'
            : /[nxpg]/.test(stemKind) || ownStems.get(stem) === 'n'
        )
          marks += verb ? 'j' : 'i';
      }
    }
    marked.push([word, kind + [...new Set(marks)].sort().join('')]);
  }
  return marked;
}
