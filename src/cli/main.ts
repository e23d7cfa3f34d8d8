#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, Option } from 'commander';
import { EXIT, languageFrom, Trouble, toolVersion } from './context.js';
import { TEXTS } from './texts.js';
import { wordUsage } from './usage.js';

// The engine compiles what it takes for hot in threads that compete with ours, and again when its guess was too early. Looking nine times
// as long it compiles far less: on two cores a cold check of a large workspace takes a quarter less time and its site a tenth, both with
// a quarter to two fifths less work for the processor.
setFlagsFromString('--interrupt-budget=600000');

const language = languageFrom(process.argv, process.env);
const t = TEXTS[language];

/** Commands are loaded when they are called: `--version` must not pay for a browser. */
function program(): Command {
  const root = new Command('tiaokuai')
    .description(t.description)
    .version(toolVersion(), '-V, --version', t.version)
    .helpOption('-h, --help', t.help)
    .helpCommand('help [command]', t.helpCommand)
    .configureHelp({ styleTitle: (title) => t.titles[title] ?? title })
    .configureOutput({ outputError: (complaint, write) => write(wordUsage(complaint, language)) })
    .showHelpAfterError(t.tryHelp)
    .addHelpText('after', t.examples)
    .exitOverride();

  const lang = () => new Option('--lang <zh|en>', t.lang).choices(['zh', 'en']);
  // `--lang` may also stand before the command.
  root.addOption(lang()).hook('preAction', (_, action) => {
    if (root.opts().lang && action.opts().lang === undefined) action.setOptionValue('lang', root.opts().lang);
  });
  const failOn = () => new Option('--fail-on <severity>', t.failOn).choices(['error', 'warning', 'info', 'none']);
  const command = (name: string, description: string) =>
    root
      .command(name)
      .description(description)
      .helpOption('-h, --help', t.help)
      .addOption(lang())
      .configureHelp({ styleTitle: (title) => t.titles[title] ?? title });

  command('check [workspace]', t.check)
    .option('-w, --workspace <dir>', t.workspace)
    .addOption(new Option('--format <format>', t.format).choices(['stylish', 'json', 'sarif', 'junit', 'github']).default('stylish'))
    .addOption(failOn())
    .option('--today <date>', t.today)
    .option('--verbose', t.verbose)
    .option('--no-cache', t.noCache)
    .addHelpText('after', t.checkExamples)
    .action(async (workspace, options) => exit(await (await import('./check.js')).check(workspace, options)));

  command('build [workspace]', t.build)
    .option('-w, --workspace <dir>', t.workspace)
    .option('--out <dir>', t.out, 'out')
    .option('--only <kinds>', t.only)
    .addOption(new Option('--by <body>', t.by).choices(['body']))
    .option('--since <file>', t.since)
    .addOption(failOn())
    .option('--today <date>', t.today)
    .option('--browser <path>', t.browser)
    .option('--no-cache', t.noCache)
    .option('--verbose', t.verbose)
    .addHelpText('after', t.buildExamples)
    .action(async (workspace, options) => exit(await (await import('./build.js')).build(workspace, options)));

  command('serve [workspace]', t.serve)
    .option('-w, --workspace <dir>', t.workspace)
    .option('--port <number>', t.port)
    .option('--today <date>', t.today)
    .addHelpText('after', t.serveExamples)
    .action(async (workspace, options) => exit(await (await import('./serve.js')).serve(workspace, options)));

  command('compare <child> [parent]', t.compare)
    .option('-w, --workspace <dir>', t.workspace)
    .addOption(new Option('--format <format>', t.format).choices(['table', 'json']).default('table'))
    .addOption(failOn())
    .option('--today <date>', t.today)
    .addHelpText('after', t.compareExamples)
    .action(async (child, parent, options) => exit(await (await import('./compare.js')).compare(child, parent, options)));

  command('align <child...>', t.align)
    .option('-w, --workspace <dir>', t.workspace)
    .option('--today <date>', t.today)
    .addHelpText('after', t.alignExamples)
    .action(async (children, options) => exit(await (await import('./align.js')).align(children, options)));

  command('baseline [workspace]', t.baseline)
    .option('-w, --workspace <dir>', t.workspace)
    .addOption(new Option('--severity <severity>', t.severity).choices(['error', 'warning', 'info']).default('warning'))
    .option('--reason <text>', t.reason)
    .option('--today <date>', t.today)
    .addHelpText('after', t.baselineExamples)
    .action(async (workspace, options) => exit(await (await import('./baseline.js')).baseline(workspace, options)));

  command('verify [workspace]', t.verify)
    .option('-w, --workspace <dir>', t.workspace)
    .requiredOption('--sources <dir>', t.sources)
    .addOption(new Option('--format <format>', t.format).choices(['stylish', 'json', 'sarif', 'junit', 'github']).default('stylish'))
    .addOption(failOn())
    .option('--fingerprints', t.fingerprints)
    .option('--today <date>', t.today)
    .option('--verbose', t.verbose)
    .addHelpText('after', t.verifyExamples)
    .action(async (workspace, options) => exit(await (await import('./verify.js')).verify(workspace, options)));

  command('verify-pdf <file>', t.verifyPdf)
    .option('-w, --workspace <dir>', t.workspace)
    .addOption(new Option('--format <format>', t.format).choices(['text', 'json']).default('text'))
    .option('--today <date>', t.today)
    .addHelpText('after', t.verifyPdfExamples)
    .action(async (file, options) => exit(await (await import('./verify-pdf.js')).verifyPdf(file, options)));

  command('collect <file...>', t.collect)
    .option('-w, --workspace <dir>', t.collectWorkspace)
    .addOption(new Option('--format <format>', t.format).choices(['table', 'json', 'csv', 'xlsx']).default('table'))
    .option('--out <file>', t.collectOut)
    .option('--page <file>', t.collectPage)
    .option('--force', t.collectForce)
    .option('--today <date>', t.today)
    .addHelpText('after', t.collectExamples)
    .action(async (files, options) => exit(await (await import('./collect.js')).collect(files, options)));

  command('explain [subject]', t.explain)
    .option('-w, --workspace <dir>', t.workspace)
    .option('--today <date>', t.today)
    .addHelpText('after', t.explainExamples)
    .action(async (subject, options) => exit(await (await import('./explain.js')).explain(subject, options)));

  command('import <file...>', t.import)
    .option('-w, --workspace <dir>', t.workspace)
    .addOption(new Option('--format <format>', t.format).choices(['yaml', 'json']).default('yaml'))
    .option('--out <file>', t.importOut)
    .option('--bodies <file>', t.bodies)
    .option('--force', t.force)
    .option('--no-repair', t.noRepair)
    .addHelpText('after', t.importExamples)
    .action(async (files, options) => exit(await (await import('./import.js')).importTexts(files, options)));

  command('init [dir]', t.init)
    .addHelpText('after', t.initExamples)
    .action(async (folder, options) => exit(await (await import('./init.js')).init(folder, options)));

  return root;
}

/** Sets the code and lets the event loop run dry, so that piped output is not cut off. */
function exit(code: number): void {
  process.exitCode = code;
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` that stops reading is no fault of ours.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) exit(error.exitCode === 0 ? EXIT.ok : EXIT.trouble);
  else if (error instanceof Trouble) {
    process.stderr.write(`tiaokuai: ${error[language]}\n`);
    exit(EXIT.trouble);
  } else {
    process.stderr.write(`${t.bug}\n${error instanceof Error ? error.stack : error}\n`);
    exit(EXIT.trouble);
  }
}
