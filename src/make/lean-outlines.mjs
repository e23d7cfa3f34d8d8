// @ts-check
/** Draws an outline with fewer points: neighbouring curves that one would do for become one, and nearly straight ones a line. */

/** @typedef {import('./truetype.mjs').Point} Point */
/**
 * A line, or a quadratic curve where there is a control point.
 * @typedef {{ from: Point, control: Point | null, to: Point }} Segment
 */

/** At most so many neighbours become one. */
const MOST = 6;
/** Points at which two curves are compared. */
const SAMPLES = 8;

/**
 * The outline moved to another grid, at most `tolerance` (units of the old grid) off, beside the rounding.
 * @param {readonly Point[]} outline
 * @param {{ scale: number, tolerance: number }} options
 * @returns {Point[]} empty where nothing is left of it
 */
export function leanOutline(outline, { scale, tolerance }) {
  const points = merged(segmentsOf(outline), tolerance).flatMap(({ from, control }) => (control ? [from, control] : [from]));
  const rounded = points.map(({ x, y, on }) => ({ x: Math.round(x * scale), y: Math.round(y * scale), on }));
  const kept = withoutIdle(rounded);
  return kept.length < 3 ? [] : kept;
}

/** @param {readonly Point[]} outline @returns {Segment[]} closed, from one point that is on the outline to the next */
function segmentsOf(outline) {
  const whole = outline.flatMap((point, at) => {
    const before = outline.at(at - 1);
    // Between two control points the outline passes halfway.
    return before && !before.on && !point.on ? [{ x: (before.x + point.x) / 2, y: (before.y + point.y) / 2, on: true }, point] : [point];
  });
  const first = whole.findIndex(({ on }) => on);
  if (first < 0) return [];
  const ring = [...whole.slice(first), ...whole.slice(0, first + 1)];
  /** @type {Segment[]} */
  const segments = [];
  for (let at = 0; at + 1 < ring.length; ) {
    const [from, next, after] = [ring[at], ring[at + 1], ring[at + 2]];
    if (!from || !next) break;
    if (next.on || !after) segments.push({ from, control: null, to: next });
    else segments.push({ from, control: next, to: after });
    at += next.on ? 1 : 2;
  }
  return segments;
}

/** @param {readonly Segment[]} segments @param {number} tolerance @returns {Segment[]} */
function merged(segments, tolerance) {
  /** @type {Segment[]} */
  const found = [];
  for (let at = 0; at < segments.length; ) {
    const first = /** @type {Segment} */ (segments[at]);
    let [best, taken] = [first, 1];
    /** @type {Point[]} */
    const passed = [];
    for (let count = 1; count <= MOST && at + count <= segments.length; count++) {
      const last = /** @type {Segment} */ (segments[at + count - 1]);
      for (let step = 0; step <= SAMPLES; step++) passed.push(pointOn(last, step / SAMPLES));
      const one = instead(first, last, count === 1).find((segment) => isNear(segment, passed, tolerance));
      if (one) [best, taken] = [one, count];
      else if (count > 2) break;
    }
    found.push(best);
    at += taken;
  }
  return found;
}

/** What could stand for all from the first to the last: a line, and a curve that leaves and arrives as they do. @param {Segment} first @param {Segment} last @param {boolean} isAlone @returns {Segment[]} */
function instead(first, last, isAlone) {
  const [from, to] = [first.from, last.to];
  if (Math.hypot(to.x - from.x, to.y - from.y) <= 1) return [];
  const line = { from, control: null, to };
  if (isAlone) return first.control ? [line] : [];
  const [out, into] = [first.control ?? first.to, last.control ?? last.from];
  const [a, b] = [
    { x: out.x - from.x, y: out.y - from.y },
    { x: into.x - to.x, y: into.y - to.y },
  ];
  const across = a.x * b.y - a.y * b.x;
  if (Math.abs(across) < 1e-6) return [line];
  const way = ((to.x - from.x) * b.y - (to.y - from.y) * b.x) / across;
  const back = ((to.x - from.x) * a.y - (to.y - from.y) * a.x) / across;
  if (way <= 0 || back <= 0) return [line];
  return [line, { from, control: { x: from.x + a.x * way, y: from.y + a.y * way, on: false }, to }];
}

/** @param {Segment} segment @param {number} part @returns {Point} */
function pointOn({ from, control, to }, part) {
  const between = (/** @type {number} */ a, /** @type {number} */ b) => a + (b - a) * part;
  if (!control) return { x: between(from.x, to.x), y: between(from.y, to.y), on: true };
  const axis = (/** @type {'x' | 'y'} */ key) => between(between(from[key], control[key]), between(control[key], to[key]));
  return { x: axis('x'), y: axis('y'), on: true };
}

/** Whether every point is that near to the segment. @param {Segment} segment @param {readonly Point[]} points @param {number} tolerance */
function isNear(segment, points, tolerance) {
  const count = segment.control ? 2 * SAMPLES : 1;
  const corners = Array.from({ length: count + 1 }, (_, at) => pointOn(segment, at / count));
  return points.every((point) =>
    corners.some((corner, at) => {
      const next = corners[at + 1];
      return next !== undefined && distance(point, corner, next) <= tolerance;
    }),
  );
}

/** From a point to the line between two. @param {Point} point @param {Point} a @param {Point} b */
function distance(point, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - part * dx, point.y - a.y - part * dy);
}

/** Without points that change nothing, or less than half a step. @param {readonly Point[]} outline @returns {Point[]} */
function withoutIdle(outline) {
  const points = [...outline];
  for (let at = 0, since = 0; since < points.length && points.length > 2; ) {
    const count = points.length;
    const [before, point, after] = [points[(at + count - 1) % count], points[at % count], points[(at + 1) % count]];
    if (before && point && after && isIdle(before, point, after)) {
      points.splice(at % count, 1);
      at = at % count === 0 ? points.length - 1 : (at % count) - 1;
      since = 0;
    } else {
      at = (at + 1) % count;
      since++;
    }
  }
  return points;
}

/** @param {Point} before @param {Point} point @param {Point} after */
function isIdle(before, point, after) {
  const across = (point.x - before.x) * (after.y - before.y) - (point.y - before.y) * (after.x - before.x);
  if (!point.on) return before.on && after.on && Math.abs(across) <= 0.6 * Math.hypot(after.x - before.x, after.y - before.y);
  if (after.on && point.x === after.x && point.y === after.y) return true;
  if (before.on && after.on) {
    const isBetween = (point.x - before.x) * (after.x - point.x) + (point.y - before.y) * (after.y - point.y) >= 0;
    return across === 0 && isBetween;
  }
  // Halfway between two control points the outline passes without being told.
  return !before.on && !after.on && Math.abs(2 * point.x - before.x - after.x) <= 1 && Math.abs(2 * point.y - before.y - after.y) <= 1;
}
