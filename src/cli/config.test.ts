import { Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { scaleFactor, theme } from './arguments.ts';
import { applyConfig, applyMandatory, readConfig } from './config.ts';

/** Commands as the program has them, as far as the settings need. */
function commands(): Command[] {
  const pdf = new Command('pdf')
    .option('--stories <folder>', '', 'slides')
    .option('--out <path>', '', 'out')
    .addOption(theme())
    .option('--steps')
    .addOption(new Option('--handout [size]').choices(['A4', 'Letter']))
    .option('--max-media <MB>');
  const build = new Command('build')
    .option('--out <folder>', '', 'dist')
    .option('--notes')
    .option('--cards')
    .option('--address <url>');
  const data = new Command('export')
    .addOption(new Option('--as <format>').choices(['csv', 'ics']).makeOptionMandatory())
    .option('--address <url>')
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  const png = new Command('png').option('--out <folder>', '', 'out').option('--scale <factor>', '', scaleFactor, 1);
  return [pdf, build, data, png, new Command('browser').option('--browser-path <file>')];
}

/** The flags of a command that was called with `args` where the settings are these. */
async function flags(settings: unknown, name: string, ...args: string[]): Promise<Record<string, unknown>> {
  const all = commands();
  const command = all.find(one => one.name() === name) ?? new Command();
  applyMandatory(command, await readConfig(file(settings), all));
  command.action(() => {}).parse(args, { from: 'user' });
  applyConfig(command, await readConfig(file(settings), all));
  return command.opts();
}

function file(value: unknown, text = JSON.stringify(value, null, 2)) {
  return { name: 'chronodeck.config.json', value, within: [], text };
}

const settings = { stories: 'talks', out: 'handed', theme: 'ink', pdf: { handout: 'Letter' }, build: { notes: true } };

test('applyConfig() sets shared flags and those of the command, as the flags would', async () => {
  expect(await flags({ ...settings, pdf: {} }, 'pdf')).toEqual({ stories: 'talks', out: 'handed', theme: 'ink' });
  expect(await flags({ png: { scale: 2 } }, 'png')).toEqual({ out: 'out', scale: 2 });
  expect(await flags({ pdf: { handout: true, maxMedia: 5 } }, 'pdf')).toMatchObject({ handout: true, maxMedia: '5' });
});

test('applyConfig() lets what was typed stand, and a section before what is shared', async () => {
  expect(await flags(settings, 'pdf', '--stories', 'x', '--handout', 'A4')).toMatchObject({
    stories: 'x',
    handout: 'A4',
  });
  expect(await flags({ ...settings, pdf: { out: 'sheets' } }, 'pdf')).toMatchObject({ out: 'sheets' });
});

test('applyConfig() leaves out what does not go with a flag that is set with more force', async () => {
  expect(await flags(settings, 'pdf')).toEqual({ stories: 'talks', out: 'handed', handout: 'Letter' });
  expect(await flags(settings, 'pdf', '--steps')).toEqual({
    stories: 'talks',
    out: 'handed',
    steps: true,
    theme: 'ink',
  });
  const address = { build: { address: 'https://example.org/' } };
  expect(await flags(address, 'build')).not.toMatchObject(address.build);
  expect(await flags(address, 'build', '--cards')).toMatchObject(address.build);
});

test('applyConfig() never lets build replace the folder of the exports', async () => {
  expect(await flags(settings, 'build')).toEqual({ out: 'dist', notes: true });
  expect(await flags({ build: { out: 'site' } }, 'build')).toEqual({ out: 'site' });
});

test('applyConfig() leaves out an address only where it needs cards', async () => {
  const address = 'https://example.org/';
  expect(await flags({ address }, 'export', '--as', 'csv')).toEqual({ as: 'csv', address });
});

test('applyMandatory() sets what a command cannot be called without, and what is typed comes before it', async () => {
  const settings = { export: { as: 'csv' } };
  expect(await flags(settings, 'export')).toEqual({ as: 'csv' });
  expect(await flags(settings, 'export', '--as', 'ics')).toEqual({ as: 'ics' });
  await expect(flags({}, 'export')).rejects.toThrow('--as');
});

test('applyConfig() of a flag that is switched off is that of no flag', async () => {
  expect(await flags({ build: { notes: false } }, 'build')).toEqual({ out: 'dist' });
});

test.each([
  [{ theem: 'ink' }, '2: `theem` is no flag and no command; did you mean `theme`?'],
  [{ pfd: {} }, '2: `pfd` is no flag and no command; did you mean `pdf`?'],
  [{ out: 'x', pdf: { hand: 'A4', out: 'y' } }, '4: `pdf.hand` is no flag of pdf; chronodeck --help lists'],
  [{ pdf: { 'max-media': 5 } }, '3: `pdf.max-media` is no flag of pdf; did you mean `maxMedia`?'],
  [{ theme: 'red' }, '2: `theme` cannot be red; allowed choices are paper, ink'],
  [{ png: { scale: 9 } }, '3: `png.scale` cannot be 9; a scale is a number from 0.1 to 4'],
  [{ build: { notes: 'yes' } }, '3: `build.notes` must be true or false; as --notes'],
  [{ out: ['a'] }, '2: `out` must be a text or a number; as --out <path>'],
  [{ pdf: true }, '2: `pdf` is a command; give it a map of its flags'],
])('readConfig(%j) is refused with its line', async (wrong, message) => {
  await expect(readConfig(file(wrong), commands())).rejects.toThrow(`chronodeck.config.json:${message}`);
  await expect(readConfig(file(wrong), commands())).rejects.toMatchObject({ exitCode: 2 });
});

test('readConfig() of a package.json counts its lines', async () => {
  const text = '{\n  "name": "talks",\n  "theem": 1,\n  "chronodeck": {\n    "theem": "ink"\n  }\n}\n';
  const inManifest = { name: 'package.json', text, within: ['chronodeck'], value: { theem: 'ink' } };
  await expect(readConfig(inManifest, commands())).rejects.toThrow('package.json:5: `theem`');
});

test('readConfig() of a program names the line of a key that stands there once', async () => {
  const read = (text: string) =>
    readConfig({ name: 'chronodeck.config.ts', text, within: [], value: { theem: 'ink' } }, commands());
  await expect(read("export default {\n  theem: 'ink',\n};\n")).rejects.toThrow('chronodeck.config.ts:2: `theem`');
  await expect(read("const a = { theem: 1 };\nexport default { theem: 'ink' };\n")).rejects.toThrow(
    'chronodeck.config.ts: `theem`',
  );
});

test.each([[[]], ['talks'], [null]])('readConfig(%j) is no map of flags', async value => {
  await expect(readConfig(file(value), commands())).rejects.toThrow('chronodeck.config.json holds no map of flags');
});
