import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/source/remembered.js';

describe('remembered', () => {
  it('asks once for the same short words', () => {
    const asked: string[] = [];
    const ask = remembered((words) => {
      asked.push(words);
      return words.length > 2 ? words : null;
    });
    expect([ask('灯塔站'), ask('灯塔'), ask('灯塔站'), ask('灯塔')]).toEqual(['灯塔站', null, '灯塔站', null]);
    expect(asked).toEqual(['灯塔站', '灯塔']);
  });

  it('keeps no long words, and forgets when there are too many', () => {
    let asked = 0;
    const ask = remembered((words) => {
      asked++;
      return words;
    });
    const long = '灯塔'.repeat(20);
    ask(long);
    ask(long);
    expect(asked).toBe(2);
    for (let number = 0; number < 12_000; number++) ask(`${number}号灯塔`);
    expect(ask('0号灯塔')).toBe('0号灯塔');
    expect(asked).toBe(12_003);
  });
});
