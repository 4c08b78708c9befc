/** What a file that stands says otherwise than this step: told line by line before anything is written over it. */
const shown = 5;

export function differences(standing, made) {
  const there = standing.split('\n');
  const here = made.split('\n');
  const inMade = new Set(here);
  const inStanding = new Set(there);
  const said = [
    ...told(
      'only in the file',
      there.filter((line) => !inMade.has(line)),
    ),
    ...told(
      'only from this step',
      here.filter((line) => !inStanding.has(line)),
    ),
  ];
  return said.length > 0 ? said : ['the same lines in another order'];
}

function told(what, lines) {
  const some = lines
    .slice(0, shown)
    .map((line) => `${what}: ${line.length > 120 ? `${line.slice(0, 117)}…` : line || '(an empty line)'}`);
  return lines.length > shown ? [...some, `${what}: ${lines.length - shown} more lines`] : some;
}
