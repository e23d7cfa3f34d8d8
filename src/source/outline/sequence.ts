/** Numbers that only their sequence makes certain: 一 总体要求, 三、三年行动, 1.2 建设平台. */

import type { Line } from './lines.js';
import { type Marker, stopped } from './marker.js';

/** Settles the doubtful numbers: one that goes on from the one before it, or that begins a run, is a number; any other is text. */
export function settleDoubtful(lines: readonly Line[]): void {
  if (!lines.some((line) => line.kind === 'text' && line.marker?.isDoubtful)) return;
  const seen = new Set<string>();
  for (const line of lines) if (line.kind === 'text' && line.marker) seen.add(`${sequenceOf(line.marker)}:${line.marker.value}`);
  const last = new Map<string, number>();
  // 第一，…… is an item only where nothing else is numbered.
  const hasNumbers = lines.some((line) => line.kind === 'text' && line.marker !== null && !line.marker.isDoubtful);
  for (const line of lines) {
    if (line.kind === 'table' || !line.marker) continue;
    const { marker } = line;
    if (marker.style === 'task' && marker.isDoubtful && hasNumbers) {
      line.marker = null;
      continue;
    }
    const sequence = sequenceOf(marker);
    if (marker.isDoubtful) {
      const before = last.get(sequence) ?? 0;
      const begins =
        marker.value === 1 &&
        (seen.has(`${sequence}:2`) || (marker.style === 'decimal' && (line.depth !== null || isBelow(sequence, last))));
      if (!begins && !(marker.value > 1 && marker.value === before + 1)) {
        line.marker = marker.style === 'decimal' ? itemOf(line.text.chars, last.get('ar') ?? 0, seen) : null;
        if (line.marker) last.set('ar', line.marker.value);
        continue;
      }
      line.marker = { ...marker, isDoubtful: false };
    }
    last.set(sequence, marker.value);
  }
}

/** 3.1 right below 3, 4.1.1 right below 4.1: a number, even if it is the only one there. */
function isBelow(parent: string, last: ReadonlyMap<string, number>): boolean {
  const dot = parent.lastIndexOf('.');
  return `${last.get(dot < 0 ? 'ar' : parent.slice(0, dot)) ?? ''}` === parent.slice(dot + 1);
}

/** 2.80周岁以上……: the second item, and no number of two levels. */
function itemOf(chars: string, before: number, seen: ReadonlySet<string>): Marker | null {
  const marker = stopped(chars.slice(0, 60));
  if (marker?.style !== 'ar') return null;
  const isNext = marker.value === 1 ? before !== 1 && seen.has('ar:2') : marker.value === before + 1;
  return isNext ? { ...marker, isDoubtful: false } : null;
}

/** What a number goes on from: 2.3 from 2.2. */
function sequenceOf(marker: Marker): string {
  return marker.style === 'decimal' ? marker.label.slice(0, marker.label.lastIndexOf('.')) : marker.style;
}
