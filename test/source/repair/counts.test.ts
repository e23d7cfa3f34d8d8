import { expect, it } from 'vitest';
import { Counts } from '../../../src/source/repair/counts.js';

it('counts as a map does, however many there are', () => {
  const counts = new Counts();
  const known = new Map<string, number>();
  let seed = 1;
  for (let round = 0; round < 60_000; round++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const pair = (seed >>> 8) % 20_000;
    const third = seed % 3 === 0 ? 0x6c00 : (seed >>> 4) % 7;
    const key = `${pair} ${third}`;
    const before = known.get(key) ?? 0;
    expect(counts.add(pair << 15, third)).toBe(before);
    known.set(key, before + 1);
  }
  for (const [key, count] of known) {
    const [pair = 0, third = 0] = key.split(' ').map(Number);
    expect(counts.of(pair << 15, third)).toBe(count);
  }
  expect(counts.of(20_001 << 15, 0)).toBe(0);
});

it('counts no further than anybody asks', () => {
  const counts = new Counts();
  for (let round = 0; round < 1000; round++) counts.add(7, 8);
  expect(counts.of(7, 8)).toBe(255);
  expect(counts.add(7, 8)).toBe(255);
});
