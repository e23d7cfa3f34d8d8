// @ts-check
/** Reads the outlines of a TrueType font, and writes a font with others. */

/**
 * A point of an outline; a curve's control point is not on it.
 * @typedef {{ x: number, y: number, on: boolean }} Point
 * @typedef {{ tables: Map<string, Buffer>, grid: number, widths: number[], glyphs: Point[][][] }} Font
 */

/** Units of the outlines, and number of glyphs. */
const PLACE = { grid: 18, revision: 8, box: [36, 38, 40, 42], placesAreLong: 50, metrics: 34, glyphs: 4 };
/** Measures of a line, in hhea. */
const LINE_MEASURES = [4, 6, 8, 10, 12, 14, 16];

/** How the points of a glyph are written. */
const ON = 1;
const SHORT = { x: 2, y: 4 };
const REPEATED = 8;
const SAME = { x: 16, y: 32 };

/**
 * Glyphs as closed outlines. Throws where one is put together from others, which subset-font leaves alone.
 * @param {Buffer} bytes
 * @returns {Font}
 */
export function readFont(bytes) {
  const tables = new Map(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const start = bytes.readUInt32BE(at + 8);
      return [bytes.toString('latin1', at, at + 4), bytes.subarray(start, start + bytes.readUInt32BE(at + 12))];
    }),
  );
  const [head, hhea, hmtx, maxp, loca, glyf] = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'].map((tag) => table(tables, tag));
  const count = maxp.readUInt16BE(PLACE.glyphs);
  const metrics = hhea.readUInt16BE(PLACE.metrics);
  const isLong = head.readInt16BE(PLACE.placesAreLong) === 1;
  const place = (/** @type {number} */ glyph) => (isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  return {
    tables,
    grid: head.readUInt16BE(PLACE.grid),
    widths: Array.from({ length: count }, (_, glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1))),
    glyphs: Array.from({ length: count }, (_, glyph) => outlines(glyf.subarray(place(glyph), place(glyph + 1)))),
  };
}

/** @param {Map<string, Buffer>} tables @param {string} tag @returns {Buffer} */
function table(tables, tag) {
  const found = tables.get(tag);
  if (!found) throw new Error(`The font has no table ${tag}.`);
  return found;
}

/** @param {Buffer} glyph @returns {Point[][]} */
function outlines(glyph) {
  if (glyph.length === 0) return [];
  const count = glyph.readInt16BE(0);
  if (count < 0) throw new Error('A glyph of the font is put together from others.');
  const ends = Array.from({ length: count }, (_, index) => glyph.readUInt16BE(10 + 2 * index));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 12 + 2 * count + glyph.readUInt16BE(10 + 2 * count);
  /** @type {number[]} */
  const flags = [];
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++);
    const times = flag & REPEATED ? glyph.readUInt8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const along = (/** @type {'x' | 'y'} */ axis) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & SHORT[axis]) value += flag & SAME[axis] ? glyph.readUInt8(at++) : -glyph.readUInt8(at++);
      else if (!(flag & SAME[axis])) {
        value += glyph.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [along('x'), along('y')];
  const all = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & ON) !== 0 }));
  return ends.map((end, index) => all.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

/**
 * The font with other outlines on another grid, and only the tables in `kept`. Outlines are whole numbers of the new grid.
 * @param {Font} font
 * @param {{ grid: number, glyphs: readonly Point[][][], kept: readonly string[] }} other
 * @returns {Buffer}
 */
export function writeFont({ tables, grid: old, widths }, { grid, glyphs, kept }) {
  const scale = grid / old;
  const scaled = (/** @type {Buffer} */ data, /** @type {readonly number[]} */ places) => {
    for (const at of places) data.writeInt16BE(Math.round(data.readInt16BE(at) * scale), at);
  };
  const [head, hhea] = [Buffer.from(table(tables, 'head')), Buffer.from(table(tables, 'hhea'))];
  scaled(head, PLACE.box);
  scaled(hhea, LINE_MEASURES);
  head.writeUInt16BE(grid, PLACE.grid);
  head.writeInt16BE(1, PLACE.placesAreLong);
  head.writeUInt32BE(0, PLACE.revision);
  const drawn = glyphs.map(glyphData);
  const wide = widths.map((width) => Math.round(width * scale));
  // Of the last glyphs, as wide as a hanzi, only the first says so.
  const telling = Math.min(wide.findLastIndex((width) => width !== wide.at(-1)) + 2, wide.length);
  hhea.writeUInt16BE(telling, PLACE.metrics);
  const sides = wide.map((width, glyph) => numbers(glyph < telling ? [width, drawn[glyph]?.left ?? 0] : [drawn[glyph]?.left ?? 0]));
  const places = Buffer.alloc(4 * (drawn.length + 1));
  let length = 0;
  for (const [index, { data }] of drawn.entries()) {
    length += data.length;
    places.writeUInt32BE(length, 4 * (index + 1));
  }
  const made = new Map([...tables, ['head', head], ['hhea', hhea], ['hmtx', Buffer.concat(sides)], ['loca', places]]);
  made.set('glyf', Buffer.concat(drawn.map(({ data }) => data)));
  return file([...made].filter(([tag]) => kept.includes(tag)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param {readonly number[]} values */
function numbers(values) {
  const data = Buffer.alloc(2 * values.length);
  for (const [at, value] of values.entries()) data.writeInt16BE(value, 2 * at);
  return data;
}

/** A glyph as a font has it, and its left edge. @param {readonly Point[][]} contours */
function glyphData(contours) {
  const points = contours.flat();
  if (points.length === 0) return { data: Buffer.alloc(0), left: 0 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const left = Math.min(...xs);
  let end = -1;
  const ends = contours.map((contour) => (end += contour.length));
  const x = steps(xs, SHORT.x, SAME.x);
  const y = steps(ys, SHORT.y, SAME.y);
  const flags = Buffer.from(points.map(({ on }, at) => (on ? ON : 0) | (x.flags[at] ?? 0) | (y.flags[at] ?? 0)));
  const head = numbers([contours.length, left, Math.min(...ys), Math.max(...xs), Math.max(...ys), ...ends, 0]);
  const data = Buffer.concat([head, flags, Buffer.from(x.bytes), Buffer.from(y.bytes)]);
  return { data: data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)]), left };
}

/** Coordinates as steps from one to the next. @param {readonly number[]} values @param {number} short @param {number} same */
function steps(values, short, same) {
  /** @type {number[]} */
  const bytes = [];
  const flags = values.map((value, at) => {
    const step = value - (values[at - 1] ?? 0);
    if (step === 0) return same;
    if (Math.abs(step) < 256) {
      bytes.push(Math.abs(step));
      return short | (step > 0 ? same : 0);
    }
    bytes.push((step >> 8) & 255, step & 255);
    return 0;
  });
  return { flags, bytes };
}

/** @param {readonly (readonly [string, Buffer])[]} tables sorted by their tags */
function file(tables) {
  const count = tables.length;
  const reach = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(0x00010000, 0);
  for (const [at, value] of [count, reach * 16, Math.log2(reach), (count - reach) * 16].entries()) head.writeUInt16BE(value, 4 + 2 * at);
  const parts = [head];
  let length = head.length;
  for (const [index, [tag, data]] of tables.entries()) {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    const at = 12 + 16 * index;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum(padded), at + 4);
    head.writeUInt32BE(length, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    parts.push(padded);
    length += padded.length;
  }
  const whole = Buffer.concat(parts);
  const start = tables.findIndex(([tag]) => tag === 'head');
  if (start >= 0) whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, whole.readUInt32BE(12 + 16 * start + 8) + PLACE.revision);
  return whole;
}

/** @param {Buffer} data as long as a multiple of four */
function checksum(data) {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
