/**
 * Wildcards on one word: `*` any letters or none, `?` one letter. Steps back to the last `*` only, so the time is at most the
 * product of the two lengths.
 * Example: *аралық meets мемлекетаралық; организа?ия meets организация.
 */
export function globMatcher(glob: string): (word: string) => boolean {
  return (word) => {
    let at = 0;
    let sign = 0;
    let star = -1;
    let resume = 0;
    while (at < word.length) {
      const expected = glob.charAt(sign);
      if (expected === '*') {
        star = sign;
        sign += 1;
        resume = at;
      } else if (sign < glob.length && (expected === '?' || expected === word.charAt(at))) {
        sign += 1;
        at += 1;
      } else if (star >= 0) {
        sign = star + 1;
        resume += 1;
        at = resume;
      } else return false;
    }
    while (glob.charAt(sign) === '*') sign += 1;
    return sign === glob.length;
  };
}
