/**
 * Tail probabilities: of chi-square, and of the normal curve on both sides.
 * Example: chiSquareTail(3.841, 1) = .0500; normalBothTails(1.96) = .0500 (R. A. Fisher 1925, tables I and III).
 */
import { upperGamma } from './gamma.js';

export const chiSquareTail = (value: number, degrees = 1): number => upperGamma(degrees / 2, Math.max(0, value) / 2);
export const normalBothTails = (z: number): number => upperGamma(0.5, (z * z) / 2);
