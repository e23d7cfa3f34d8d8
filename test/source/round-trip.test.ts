import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeIn } from '../../src/source/intake.js';
import { read } from '../../src/source/read.js';
import type { NamedBody } from '../../src/source/reading.js';
import '../support/fixed-seed.js';
import { documents, type RandomDocument } from './round-trip/document.js';
import { type Expected, render } from './round-trip/render.js';

const names = (bodies: readonly NamedBody[]) => bodies.map(({ name }) => name);

async function readBack(document: RandomDocument, text: string): Promise<Expected[]> {
  const intake = await takeIn(`measures.${document.format}`, new TextEncoder().encode(text));
  const reading = read(intake, { repair: true });
  return reading.clauses.map(({ clause, section, title, responsibilities, figures }) => ({
    clause: clause ?? '',
    section,
    title,
    lead: names(responsibilities.lead),
    responsible: names(responsibilities.responsible),
    cooperating: names(responsibilities.cooperating),
    openEnded: responsibilities.openEnded.toSorted(),
    figures: figures.map(({ operator, value, unit }) => ({ operator, value, unit })),
  }));
}

describe('random measures', () => {
  it('are read back from their text without loss, however it is numbered, laid out and punctuated', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { text, expected } = render(document);
        const found = await readBack(document, text);
        expect(found).toEqual(expected.map((each) => ({ ...each, openEnded: each.openEnded.toSorted() })));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
