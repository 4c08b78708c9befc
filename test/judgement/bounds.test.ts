import { describe, expect, test } from 'vitest';
import { against } from '../../src/judgement/bounds.js';

describe('an interval against a threshold (method §4.3)', () => {
  test('a value at the threshold is on the good side of ≥ and ≤, not of > and <', () => {
    const atHalf = { value: 0.5, low: 0.5, high: 0.5 };
    expect(against(atHalf, '>=', 0.5)).toBe('pass');
    expect(against(atHalf, '<=', 0.5)).toBe('pass');
    expect(against(atHalf, '>', 0.5)).toBe('fail');
    expect(against(atHalf, '<', 0.5)).toBe('fail');
  });
  test('an interval that crosses the line decides nothing, wherever its point lies', () => {
    expect(against({ value: 0.7, low: 0.49, high: 0.9 }, '>=', 0.5)).toBe('unclear');
    expect(against({ value: 0.3, low: 0.1, high: 0.51 }, '<=', 0.5)).toBe('unclear');
  });
  test('wholly on the bad side fails', () => {
    expect(against({ value: 0.3, low: 0.1, high: 0.49 }, '>=', 0.5)).toBe('fail');
    expect(against({ value: 0.7, low: 0.51, high: 0.9 }, '<=', 0.5)).toBe('fail');
  });
});
