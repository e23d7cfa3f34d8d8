/**
 * Packaged templates as plain functions. Handlebars parses them; what its runtime would look up again at every step is decided here,
 * once. A site of thousands of pages is made in a fraction of the time. Templates of a workspace stay with Handlebars itself, which
 * guards what they may reach.
 */

import { handlebars } from './handlebars.js';

/** The body of a function of `$`, that which the code calls. Throws on what packaged templates do not use; a test renders every page both ways. */
export function templateCode(source: string): string {
  const code = new Code();
  const body = code.program(handlebars().parse(source), 0);
  const partials = [...code.partials.values()].map((variable) => `let ${variable};`).join(' ');
  return `${partials} return (c0, root) => { let s = ''; ${body} return s; }`;
}

class Code {
  #names = 0;
  /** Variables that hold the templates that are called, by their names; filled on the first call, since templates may call each other. */
  readonly partials = new Map<string, string>();

  /** Statements that add to `s`; the context is `c` with the depth. */
  program({ body }: hbs.AST.Program, depth: number): string {
    return body.map((statement) => this.#statement(statement, depth)).join('\n');
  }

  #statement(statement: hbs.AST.Statement, depth: number): string {
    switch (statement.type) {
      case 'ContentStatement':
        return `s += ${JSON.stringify((statement as hbs.AST.ContentStatement).value)};`;
      case 'CommentStatement':
        return '';
      case 'MustacheStatement':
        return this.#mustache(statement as hbs.AST.MustacheStatement, depth);
      case 'BlockStatement':
        return this.#block(statement as hbs.AST.BlockStatement, depth);
      case 'PartialStatement':
        return this.#partial(statement as hbs.AST.PartialStatement, depth);
      default:
        throw unknown(statement);
    }
  }

  #mustache({ path, params, escaped }: hbs.AST.MustacheStatement, depth: number): string {
    const value =
      params.length > 0
        ? `$.helpers[${JSON.stringify(nameOf(path))}](${params.map((param) => this.#value(param, depth)).join(', ')})`
        : this.#present(path, depth);
    return escaped ? `s += $.escaped(${value});` : `s += ${value} ?? '';`;
  }

  #block({ path, params, program, inverse }: hbs.AST.BlockStatement, depth: number): string {
    const name = nameOf(path);
    const [param] = params;
    if (!param || params.length > 1 || program.blockParams) throw unknown(path);
    const value = this.#value(param, depth);
    const otherwise = inverse ? ` else { ${this.program(inverse, depth)} }` : '';
    const [list, at] = [`l${++this.#names}`, `i${depth + 1}`];
    const inner = `c${depth + 1}`;
    switch (name) {
      case 'if':
        return `if ($.holds(${value})) { ${this.program(program, depth)} }${otherwise}`;
      case 'unless':
        return `if (!$.holds(${value})) { ${this.program(program, depth)} }${otherwise}`;
      case 'with':
        return `{ const ${inner} = ${value}; if ($.holds(${inner})) { ${this.program(program, depth + 1)} }${otherwise} }`;
      case 'each':
        return `{ const ${list} = ${value}; if ($.holds(${list})) { for (let ${at} = 0; ${at} < ${list}.length; ${at}++) { const ${inner} = ${list}[${at}]; ${this.program(program, depth + 1)} } }${otherwise} }`;
      default:
        throw unknown(path);
    }
  }

  #partial({ name, params, hash, indent }: hbs.AST.PartialStatement, depth: number): string {
    const context = params[0] ? this.#value(params[0], depth) : `c${depth}`;
    const pairs = (hash?.pairs ?? []).map(({ key, value }) => `${JSON.stringify(key)}: ${this.#value(value, depth)}`);
    const given = pairs.length > 0 ? `$.withHash(${context}, { ${pairs.join(', ')} })` : context;
    const called = nameOf(name);
    const variable = this.partials.get(called) ?? `p${this.partials.size}`;
    this.partials.set(called, variable);
    const before = indent === '' ? '' : `${JSON.stringify(indent)} + `;
    return `s += ${before}(${variable} ??= $.partial(${JSON.stringify(called)}))(${given}, root);`;
  }

  #value(expression: hbs.AST.Expression, depth: number): string {
    if (/^(?:String|Number|Boolean)Literal$/.test(expression.type)) return JSON.stringify((expression as hbs.AST.StringLiteral).value);
    const { base, parts } = this.#path(expression, depth);
    return base + parts.map(access).join('');
  }

  /** A value that must be there: a misspelt name prints nothing otherwise. */
  #present(expression: hbs.AST.Expression, depth: number): string {
    const { base, parts } = this.#path(expression, depth);
    const last = parts.at(-1);
    if (last === undefined) return base;
    const owner = base + parts.slice(0, -1).map(access).join('');
    return `(${owner}${access(last)} ?? $.missing(${owner}, ${JSON.stringify(last)}))`;
  }

  #path(expression: hbs.AST.Expression, depth: number): { base: string; parts: string[] } {
    if (expression.type !== 'PathExpression') throw unknown(expression);
    const { data, depth: up, parts } = expression as hbs.AST.PathExpression;
    const [first, ...rest] = parts;
    if (data && first === 'root') return { base: 'root', parts: rest };
    if (data && first === 'first' && depth > 0) return { base: `(i${depth} === 0)`, parts: rest };
    if (data || up > depth) throw unknown(expression);
    return { base: `c${depth - up}`, parts };
  }
}

const access = (name: string): string => `[${JSON.stringify(name)}]`;

function nameOf(path: hbs.AST.Expression | hbs.AST.PathExpression): string {
  if (path.type !== 'PathExpression') throw unknown(path);
  return (path as hbs.AST.PathExpression).original;
}

function unknown({ type, loc }: hbs.AST.Node): Error {
  return new Error(`${type} on line ${loc.start.line} is not known here`);
}
