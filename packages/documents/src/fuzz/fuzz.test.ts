import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { truePlansIn } from '../score/truth.ts';
import { fuzzCase } from './fuzz-case.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../corpus');
const texts = truePlansIn(CORPUS).map(({ file }) => readFileSync(file, 'utf8'));

test.each([1, 101, 201, 301, 401])(
  'a hundred changed plans from seed %i are read or refused with a code',
  async (first) => {
    const wrong: string[] = [];
    for (let seed = first; seed < first + 100; seed++) {
      const outcome = await fuzzCase(seed, texts);
      if (outcome.wrong !== null) wrong.push(`seed ${seed}: ${outcome.wrong}`);
    }
    expect(wrong).toEqual([]);
  },
);
