/** The list that the browser tests and the pictures walk holds each part of the workbench. */
import { expect, test } from 'vitest';
import { sections } from '../../src/pages/navigation.js';
import { pages } from '../browser/pages.js';

test('each page that the navigation leads to is on the list of pages to be looked at', () => {
  const first = new Set(pages.map((path) => path.split(/[/?]/)[0]));
  expect(sections.filter((section) => !first.has(section))).toEqual([]);
});

test('no page is on the list twice', () => {
  expect(new Set(pages).size).toBe(pages.length);
});
