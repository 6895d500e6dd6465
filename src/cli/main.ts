#!/usr/bin/env node
/** The command line. What a command needs is loaded when it runs, so that help and version come at once. */

import { Command, Option } from 'commander';
import { exitCodes } from '../build/cli-error.ts';
import { packageVersion } from '../build/package.ts';
import {
  browser,
  browserPath,
  cut,
  forPublic,
  jobs,
  json,
  megabytes,
  portNumber,
  range,
  scaleFactor,
  siteAddress,
  stories,
  theme,
} from './arguments.ts';
import { readConfigFile } from './config-file.ts';
import { examplesOf } from './examples.ts';
import { exitCodeFor, outliveReaders } from './failure.ts';
import { withVerb } from './verb.ts';

const furtherText = `
Settings of a project: flags by their names, in package.json under "chronodeck" or in chronodeck.config.json, .js or .ts:
  { "stories": "talks", "theme": "ink", "pdf": { "handout": "Letter" }, "html": { "maxMedia": 50 } }

Exit codes:
  0  done
  ${exitCodes.story}  the story has mistakes (check --strict: or warnings)
  ${exitCodes.usage}  a command, a flag, a name or a folder that is not there
  ${exitCodes.outside}  the browser, the disk or the port`;

const program = new Command('chronodeck')
  .description('Event data in one readable file becomes a timeline presentation, in a browser and as PDF.')
  .version(packageVersion())
  .addHelpText('after', `${examplesOf('')}\n${furtherText}`)
  .showHelpAfterError('(chronodeck --help lists the commands and flags)')
  .exitOverride();

program.commandsGroup('Write:');

program
  .command('new')
  .summary('start a story')
  .description('Writes a small story with comments, to go on from. What stands there already is left alone.')
  .argument('<name>', 'its title, or the name of its folder')
  .addOption(stories())
  .action(async (name, options) => (await import('./new.ts')).newStory(name, options));

program
  .command('check')
  .summary('find the mistakes in the stories')
  .description('Lists every mistake with its file, line and column, and what to do about it.')
  .argument('[story]', 'name or folder of the story (default: all)')
  .addOption(stories())
  .option('--coverage <source>', 'list which parts of a source the events cite')
  .option('--strict', 'warnings are mistakes too')
  .addOption(
    new Option('--format <format>', 'for people, for programs, or for a workflow of GitHub')
      .choices(['text', 'json', 'github'])
      .default('text'),
  )
  .action(async (story, options) => (await import('./check.ts')).check(story, options));

program
  .command('schema')
  .summary('print the JSON Schema of story.yaml')
  .description('Prints the schema by which an editor completes, explains and checks the fields of a story.')
  .option('--page', 'as a page for people, in Markdown')
  .action(async options => (await import('./schema.ts')).schema(options));

program.commandsGroup('Show:');

program
  .command('present')
  .summary('show the stories in a browser and follow their files')
  .description('Serves the stories on this machine. Saving a file reloads its pages; mistakes are shown over them.')
  .argument('[story]', 'name or folder of the one to open')
  .addOption(stories())
  .option('--port <number>', 'this port or none (default: 5173, or the next free one)', portNumber)
  .option('--host <address>', 'the address to listen on', 'localhost')
  .option('--open', 'open the browser (default: at a terminal)')
  .option('--no-open', 'leave the browser alone')
  .action(async (story, options) => void (await (await import('./present.ts')).present(story, options)));

program.commandsGroup('Hand over:');

program
  .command('build')
  .summary('write the stories as a site of static files')
  .description('Writes a site that works in any folder of any host and asks no other host for anything.')
  .addOption(stories())
  .option('--out <folder>', 'folder to make or to replace', 'dist')
  .option('--notes', 'with the speaker notes')
  .addOption(forPublic())
  .option('--cards', 'with a picture of each story and each event for where links are shared')
  .option('--address <url>', 'where the site will lie: cards are found by absolute addresses only', siteAddress)
  .addOption(browserPath())
  .addOption(browser())
  .action(async options => (await import('./build.ts')).build(options));

program
  .command('pdf')
  .summary('write a story as PDF, one page a slide')
  .description('Writes a tagged PDF with bookmarks and links, the same bytes for the same story.')
  .argument('[story]', 'name or folder of the story (default: all)')
  .addOption(stories())
  .option('--out <path>', 'folder for the PDFs, or a file that ends in .pdf', 'out')
  .addOption(cut())
  .addOption(forPublic())
  .addOption(range())
  .addOption(theme())
  .option('--steps', 'a page for each step of a slide')
  .addOption(
    new Option('--handout [size]', 'upright pages: slides with their notes and sources').choices(['A4', 'Letter']),
  )
  .addOption(jobs())
  .addOption(json())
  .addOption(browserPath())
  .addOption(browser())
  .action(async (story, options) => (await import('./pdf.ts')).pdf(story, options));

program
  .command('png')
  .summary('write a picture of each slide')
  .description('Writes a PNG for each slide, named by its place and its id, into a folder for each story.')
  .argument('[story]', 'name or folder of the story (default: all)')
  .addOption(stories())
  .option('--out <folder>', "folder for the stories' folders", 'out')
  .addOption(cut())
  .addOption(forPublic())
  .addOption(range())
  .addOption(theme())
  .option('--scale <factor>', 'pixels to a pixel of the 1280x720 stage, from 0.1 to 4', scaleFactor, 1)
  .option('--cards', 'with a card of 1200x630 for each event, as the story has one')
  .addOption(jobs())
  .addOption(json())
  .addOption(browserPath())
  .addOption(browser())
  .action(async (story, options) => (await import('./png.ts')).png(story, options));

program
  .command('pptx')
  .summary('write a story as a presentation that can be edited')
  .description(
    'Writes a PowerPoint file of text, tables and shapes, one slide a slide, the same bytes for the same story.',
  )
  .argument('[story]', 'name or folder of the story (default: all)')
  .addOption(stories())
  .option('--out <path>', 'folder for the presentations, or a file that ends in .pptx', 'out')
  .addOption(cut())
  .addOption(forPublic())
  .addOption(range())
  .addOption(theme())
  .option('--notes', 'with the speaker notes, before the sources of each slide')
  .addOption(json())
  .action(async (story, options) => (await import('./pptx.ts')).pptx(story, options));

program
  .command('html')
  .summary('write a story as one file that opens without a network')
  .description('Writes slides, speaker window and reading view with fonts, map and media into one HTML file.')
  .argument('[story]', 'name or folder of the story (default: all)')
  .addOption(stories())
  .option('--out <path>', 'folder for the files, or a file that ends in .html', 'out')
  .addOption(cut())
  .addOption(forPublic())
  .addOption(theme())
  .option('--notes', 'with the speaker notes, for whoever gets the file')
  .option('--max-media <MB>', 'media that go into the file at most', megabytes, 10)
  .addOption(json())
  .action(async (story, options) => (await import('./html.ts')).html(story, options));

program.commandsGroup('Exchange:');

program
  .command('import')
  .summary('make a story of a timeline from another program')
  .description(
    'Reads TimelineJS (JSON of any version, CSV), a CSV table of events or iCalendar, and writes a story and what of the file it could not take over.',
  )
  .argument('<file>', 'the .json, .csv or .ics file')
  .addOption(stories())
  .option('--to <name>', 'name of the story (default: from its title)')
  .addOption(json())
  .action(async (file, options) => (await import('./import.ts')).importFile(file, options));

program
  .command('export')
  .summary('write a story as data for other programs')
  .description(
    'Writes the events as TimelineJS, a table, a calendar or JSON. What a format cannot keep is named on stderr.',
  )
  .argument('[story]', 'name or folder of the story (default: all)')
  .addOption(stories())
  .addOption(
    new Option('--as <format>', 'what to write').choices(['timelinejs', 'csv', 'ics', 'json']).makeOptionMandatory(),
  )
  .option('--out <path>', 'folder for the files, or a file that ends in .json, .csv or .ics', 'out')
  .addOption(cut())
  .addOption(forPublic())
  .option('--notes', 'with the speaker notes (csv and json)')
  .option('--address <url>', 'timelinejs: where the built site lies that has the media', siteAddress)
  .addOption(json())
  .action(async (story, options) => (await import('./export.ts')).exportAs(story, options));

program.commandsGroup('More:').helpCommand('help [command]', 'show what a command does');

program
  .command('browser')
  .summary('find or install the browser that prints')
  .description('Prints the path of the browser, after installing one where there is none.')
  .addOption(browserPath())
  .action(async options => (await import('./browser.ts')).browser(options));

const names = [...program.commands.map(command => command.name()), 'help'];
for (const command of program.commands) command.addHelpText('after', examplesOf(command.name()));

program
  .hook('preSubcommand', async (_, command) => {
    const asksForHelp = process.argv.some(arg => arg === '--help' || arg === '-h');
    if (asksForHelp || !command.options.some(option => option.mandatory)) return;
    const file = await readConfigFile('.');
    if (!file) return;
    const { applyMandatory, readConfig } = await import('./config.ts');
    applyMandatory(command, await readConfig(file, program.commands));
  })
  .hook('preAction', async (_, command) => {
    const file = await readConfigFile('.');
    if (!file) return;
    const { applyConfig, readConfig } = await import('./config.ts');
    applyConfig(command, await readConfig(file, program.commands));
  });

outliveReaders(process.stdout, process.stderr);
try {
  await program.parseAsync(withVerb(process.argv.slice(2), names), { from: 'user' });
} catch (error) {
  process.exitCode = exitCodeFor(error);
}
