import type { MessageArgs } from '../model/finding.js';
import type { Document } from '../model/program.js';
import { entryOf, type Spot } from '../model/spot.js';
import type { Procedure as ProcedureEntry } from '../syntax/generated/document.js';
import { nearest } from '../syntax/nearest.js';

/** What a document says of its own parts: `same-as`, and the `measure` of a procedure or citation. */
export function linkWithin(document: Document, report: (rule: string, at: Spot, args: MessageArgs) => void): void {
  const measures = new Set(document.measures.map((measure) => measure.id));
  const procedures = new Map(document.procedures.map((procedure) => [procedure.id, procedure]));
  const checkMeasure = (id: string | null, at: Spot): void => {
    if (id && !measures.has(id)) report('reference-measure', entryOf(at, 'measure'), { name: id, suggestions: nearest(id, measures, 3) });
  };
  for (const procedure of document.procedures) {
    const sameAs = (procedure.at.node as ProcedureEntry)['same-as'];
    procedure.sameAs = sameAs ? (procedures.get(sameAs) ?? null) : null;
    if (sameAs && !procedure.sameAs) {
      report('reference-procedure', entryOf(procedure.at, 'same-as'), { name: sameAs, suggestions: nearest(sameAs, procedures.keys(), 3) });
    }
    checkMeasure(procedure.measure, procedure.at);
  }
  for (const citation of document.cites) checkMeasure(citation.measure, citation.at);
}
