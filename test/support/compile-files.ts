import { type Compilation, compile } from '../../src/compile.js';
import { memoryHost } from './memory-host.js';

/** Compiles files that are given as texts. A configuration is a file like any other: `tiaokuai.config.yaml`. */
export async function compileFiles(files: Record<string, string | Uint8Array>, options: { today?: string } = {}): Promise<Compilation> {
  return compile(memoryHost(files), '/w', { today: options.today ?? '2026-01-01' });
}
