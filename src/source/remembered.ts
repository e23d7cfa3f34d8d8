/** Longer words would be slices, and a slice keeps the whole text in memory that it was cut from. */
const LONGEST = 12;
const MOST = 5000;

/**
 * A question whose answer depends on the words alone, with the answers kept: a text names the same few bodies again and
 * again. Beyond `MOST` different words all of them are forgotten, so that no text can fill the memory.
 * @param ask answers anything but undefined
 */
export function remembered<Answer>(ask: (words: string) => Answer): (words: string) => Answer {
  const known = new Map<string, Answer>();
  return (words) => {
    if (words.length > LONGEST) return ask(words);
    let answer = known.get(words);
    if (answer === undefined) {
      answer = ask(words);
      if (known.size >= MOST) known.clear();
      known.set(words, answer);
    }
    return answer;
  };
}
