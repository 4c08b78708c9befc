/**
 * How many of n trials succeed: drawn exactly, in time that does not grow with n. Inversion for few expected successes,
 * transformed rejection (Hörmann 1993, «The generation of binomial random variates», algorithm BTRS) for more.
 * Example: binomial(next, 450_000, .1) is near 45,000, with standard deviation 201.
 */
const rejectionFrom = 10;

export function binomial(next: () => number, n: number, p: number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(next, n, 1 - p);
  return n * p < rejectionFrom ? byInversion(next, n, p) : byRejection(next, n, p);
}

function byInversion(next: () => number, n: number, p: number): number {
  const odds = p / (1 - p);
  for (;;) {
    let mass = (1 - p) ** n;
    let left = next();
    for (let k = 0; k <= n; k++) {
      if (left < mass) return k;
      left -= mass;
      mass *= (odds * (n - k)) / (k + 1);
      // Rounding can leave a crumb beyond the last mass: draw anew.
      if (mass === 0) break;
    }
  }
}

function byRejection(next: () => number, n: number, p: number): number {
  const q = 1 - p;
  const spread = Math.sqrt(n * p * q);
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const scale = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  const odds = p / q;
  for (;;) {
    const u = next() - 0.5;
    let v = next();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + centre);
    if (k < 0 || k > n) continue;
    if (edge >= 0.07 && v <= squeeze) return k;
    v = Math.log((v * scale) / (a / (edge * edge) + b));
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirlingRest(mode) +
      stirlingRest(n - mode) -
      stirlingRest(k) -
      stirlingRest(n - k);
    if (v <= bound) return k;
  }
}

/** What Stirling's formula leaves of log k!. */
function stirlingRest(k: number): number {
  const small = smallRests[k];
  if (small !== undefined) return small;
  const square = (k + 1) ** 2;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}

const smallRests = Array.from({ length: 10 }, (_, k) => {
  let logFactorial = 0;
  for (let i = 2; i <= k; i++) logFactorial += Math.log(i);
  return logFactorial - ((k + 0.5) * Math.log(k + 1) - (k + 1) + 0.5 * Math.log(2 * Math.PI));
});
