/**
 * One half-round of Wordfish: Newton's steps for the two parameters of a word, or of a document, the other side held fast
 * (W. Lowe & K. Benoit 2013, Political Analysis 21(3): 298–313, appendix). The gradient of the log posterior over its
 * curvature, at most ten steps, the very first one halved.
 * Example: with θ all 0 a word's ψ becomes the logarithm of its rate.
 */
export interface Parameters {
  readonly theta: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly psi: Float64Array;
}
const mostSteps = 10;
const smallStep = 1e-8;

export function fitWord(
  rows: readonly Float64Array[],
  fit: Parameters,
  word: number,
  prior: number,
  firstStep: number,
): void {
  const { alpha, theta } = fit;
  let psi = fit.psi[word] as number;
  let beta = fit.beta[word] as number;
  for (let step = 0, size = firstStep; step < mostSteps; step += 1, size = 1) {
    let [ofPsi, ofBeta, plain, mixed, square] = [0, -beta * prior, 0, 0, prior];
    for (let one = 0; one < rows.length; one += 1) {
      const position = theta[one] as number;
      const rate = Math.exp((alpha[one] as number) + psi + beta * position);
      const rest = ((rows[one] as Float64Array)[word] as number) - rate;
      ofPsi += rest;
      ofBeta += position * rest;
      plain += rate;
      mixed += rate * position;
      square += rate * position * position;
    }
    const move = moveOf(ofPsi, ofBeta, plain, mixed, square, size);
    psi += move[0];
    beta += move[1];
    if (Math.max(Math.abs(move[0]), Math.abs(move[1])) <= smallStep) break;
  }
  fit.psi[word] = psi;
  fit.beta[word] = beta;
}

export function fitDocument(
  rows: readonly Float64Array[],
  fit: Parameters,
  one: number,
  prior: number,
  firstStep: number,
): void {
  const { psi, beta } = fit;
  const row = rows[one] as Float64Array;
  let alpha = fit.alpha[one] as number;
  let theta = fit.theta[one] as number;
  for (let step = 0, size = firstStep; step < mostSteps; step += 1, size = 1) {
    let [ofAlpha, ofTheta, plain, mixed, square] = [0, -theta * prior, 0, 0, prior];
    for (let word = 0; word < row.length; word += 1) {
      const weight = beta[word] as number;
      const rate = Math.exp(alpha + (psi[word] as number) + weight * theta);
      const rest = (row[word] as number) - rate;
      ofAlpha += rest;
      ofTheta += weight * rest;
      plain += rate;
      mixed += rate * weight;
      square += rate * weight * weight;
    }
    const move = moveOf(ofAlpha, ofTheta, plain, mixed, square, size);
    alpha += move[0];
    theta += move[1];
    if (Math.max(Math.abs(move[0]), Math.abs(move[1])) <= smallStep) break;
  }
  fit.alpha[one] = alpha;
  fit.theta[one] = theta;
}

/** A step beyond this would throw a parameter where exp overflows. */
const longestMove = 10;

function moveOf(
  first: number,
  second: number,
  plain: number,
  mixed: number,
  square: number,
  size: number,
): readonly [number, number] {
  const determinant = plain * square - mixed * mixed;
  if (!(determinant > 0)) return [0, 0];
  const one = (size * (square * first - mixed * second)) / determinant;
  const two = (size * (plain * second - mixed * first)) / determinant;
  const longest = Math.max(Math.abs(one), Math.abs(two));
  const scale = longest > longestMove ? longestMove / longest : 1;
  return [one * scale, two * scale];
}
