/** The public library: compile a workspace, word its findings. Everything else may change without notice. */

export { type Compilation, type CompileOptions, compile } from './compile.js';
export type { Finding, Place, Position, Severity } from './model/finding.js';
export type { Document, Measure, Procedure, Program, Threshold } from './model/program.js';
export { type Language, type WordedFinding, wordAll } from './report/worded.js';
export type { Host } from './workspace/host.js';
export { NoWorkspace } from './workspace/no-workspace.js';
export { nodeHost } from './workspace/node-host.js';
