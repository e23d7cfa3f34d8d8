import type { Diagnostic, MessageArgs, Place } from '../model/finding.js';
import type { Measure } from '../model/program.js';
import { placeOf, type Spot } from '../model/spot.js';
import type { Positions } from '../source/reading.js';
import type { Text } from '../source/text.js';

/** Where the official text is, to point into it. */
export interface TextFile {
  /** As it is shown: relative to the workspace where it is inside, else as the user named the folder. */
  file: string;
  positions: Positions;
}

/** A finding at a place of the YAML, with the place of the text that it clashes with. */
export function report(
  rule: string,
  at: { spot: Spot; part?: 'key' | 'value' | 'entry' },
  measures: readonly Measure[],
  args: MessageArgs,
  found: { variant?: string; text?: { words: Text; in: TextFile } } = {},
): Diagnostic {
  const { variant = 'default', text } = found;
  return {
    rule,
    variant,
    args,
    place: placeOf(at.spot, at.part),
    measures: measures.map(({ ref }) => ref),
    related: text ? [{ place: placeIn(text.in, text.words), variant: 'text', args: {} }] : [],
  };
}

/** The stretch of the text where some words stand. */
export function placeIn({ file, positions }: TextFile, words: Text): Place {
  const start = positions.at(words.offset(0));
  const end = positions.at(words.offset(words.length));
  const isForward = end.line > start.line || (end.line === start.line && end.column >= start.column);
  return { file, start, end: isForward ? end : start };
}

/** Words short enough for a message. */
export function brief(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
