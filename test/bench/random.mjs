// @ts-check
/** Chance from a seed: the same seed gives the same corpus on every machine. */

/**
 * @param {string} seed
 */
export function randomFrom(seed) {
  let state = 0x9e3779b9;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0;
  if (state === 0) state = 1;

  /** A whole number from 0 to `count` - 1. @param {number} count */
  const below = (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % count;
  };
  return {
    below,
    /** A whole number, both ends included. @param {number} least @param {number} most */
    between: (least, most) => least + below(most - least + 1),
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => /** @type {T} */ (list[below(list.length)]),
    /** Some of a list, in its order. @template T @param {readonly T[]} list @param {number} count */
    some(list, count) {
      const left = [...list.keys()];
      const chosen = [];
      while (chosen.length < count && left.length > 0) chosen.push(...left.splice(below(left.length), 1));
      return chosen.sort((a, b) => a - b).map((index) => /** @type {T} */ (list[index]));
    },
    /** True in so many of 100 cases. @param {number} percent */
    chance: (percent) => below(100) < percent,
  };
}

/** @typedef {ReturnType<typeof randomFrom>} Random */
