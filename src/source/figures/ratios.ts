import { quantity, type Token } from './tokens.js';

const RATIO = /(\d+(?:\.\d+)?) ?(?:[：∶]|比(?=\d)) ?(\d+(?:\.\d+)?)(?! ?[：∶] ?\d)/y;
/** 6:2:1:1, 1:1.5:3 */
const SHARES = /\d+(?:\.\d+)?(?:[：∶]\d+(?:\.\d+)?){2,6}/y;
const SLASHED = /(\d{1,4})\/(\d{1,4})(?![\d/A-Za-z万千百])/y;

/** 1∶1, 1比3 and 2/3. Ratios of three have no value of their own: they are counts. */
export function ratioAt(chars: string, at: number): Token | null {
  const shares = match(SHARES, chars, at);
  if (shares) return { kind: 'mark', start: at, end: at + shares[0].length, as: 'count' };
  const slashed = match(SLASHED, chars, at);
  if (slashed) return quantity(at, at + slashed[0].length, `${Number(slashed[1])}/${Number(slashed[2])}`, false);
  const ratio = match(RATIO, chars, at);
  if (!ratio) return null;
  const end = at + ratio[0].length;
  return { ...quantity(at, end, `${ratio[1]}/${ratio[2]}`, false), unit: '比', isUnitKnown: true };
}

function match(pattern: RegExp, chars: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(chars);
}
