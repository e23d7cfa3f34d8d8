import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

const SETTINGS = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false, url: '' } } };

/** The language server that editors use for YAML, spoken to over its standard input and output. */
export class LanguageServer {
  readonly #server: ChildProcess;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #diagnostics = new Map<string, (messages: string[]) => void>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  constructor() {
    const folder = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'));
    this.#server = spawn(process.execPath, [join(folder, 'bin', 'yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#server.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  async start(workspace: string): Promise<void> {
    const rootUri = pathToFileURL(workspace).href;
    const capabilities = { workspace: { configuration: true }, textDocument: { completion: {}, hover: { contentFormat: ['markdown'] } } };
    await this.#ask('initialize', { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'w' }], capabilities });
    this.#tell('initialized', {});
    this.#tell('workspace/didChangeConfiguration', { settings: SETTINGS });
  }

  /** Opens a text as this file; resolves with what the editor would underline. */
  open(file: string, text: string): Promise<string[]> {
    const { href } = pathToFileURL(file);
    const found = new Promise<string[]>((resolve) => this.#diagnostics.set(href, resolve));
    this.#tell('textDocument/didOpen', { textDocument: { uri: href, languageId: 'yaml', version: 1, text } });
    return found;
  }

  /** Labels of the completions at a position (from 0). */
  async complete(file: string, line: number, character: number): Promise<{ label: string; documentation: string }[]> {
    const result = await this.#ask('textDocument/completion', {
      textDocument: { uri: pathToFileURL(file).href },
      position: { line, character },
    });
    const { items } = result as { items: { label: string; documentation?: string | { value: string } }[] };
    return items.map(({ label, documentation = '' }) => ({
      label,
      documentation: typeof documentation === 'string' ? documentation : documentation.value,
    }));
  }

  async hover(file: string, line: number, character: number): Promise<string> {
    const result = await this.#ask('textDocument/hover', {
      textDocument: { uri: pathToFileURL(file).href },
      position: { line, character },
    });
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  stop(): void {
    this.#server.kill();
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    const answer = new Promise<unknown>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#server.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#server.stdin?.write(body);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, Math.max(0, head)).toString())?.[1]);
      if (head < 0 || this.#received.length < head + 4 + length) return;
      const body = this.#received.subarray(head + 4, head + 4 + length).toString();
      this.#received = this.#received.subarray(head + 4 + length);
      this.#handle(JSON.parse(body) as Message);
    }
  }

  #handle({ id, method, params, result }: Message): void {
    if (method === undefined && id !== undefined) this.#answers.get(id)?.(result);
    else if (method === 'workspace/configuration') {
      const { items } = params as { items: { section: keyof typeof SETTINGS }[] };
      this.#send({ id: id ?? 0, result: items.map(({ section }) => SETTINGS[section] ?? {}) });
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: { message: string }[] };
      this.#diagnostics.get(uri)?.(diagnostics.map(({ message }) => message));
    } else if (id !== undefined) this.#send({ id, result: null });
  }
}
