/** The speaker window's page: notes, what comes next, the clock and the pace. It steers the deck through a port. */

import type { Island, IslandReference, IslandSlide } from '../deck/island.ts';
import { knowForeign, partsOf } from './foreign.ts';
import { pressedCommand } from './going/pressed.ts';
import { make, need, sourceOf } from './page.ts';
import { clockText, elapsed, lead } from './speaking/stopwatch.ts';
import {
  type FromDeck,
  type FromSpeaker,
  hello,
  isOwnOrigin,
  ownTarget,
  type SpeakerCommand,
  welcome,
} from './speaking/wire.ts';
import { createMemory } from './stage/memory.ts';
import { createContrast, createSigns } from './stage/switches.ts';
import { createTheme } from './stage/theme.ts';
import { installTrust } from './stage/trust.ts';
import { createWords, type Words } from './words.ts';

type State = Extract<FromDeck, { type: 'state' }>;

/** Time between two calls to a deck that does not answer yet, and between two looks at the clock, ms. */
const callEvery = 1000;
const tick = 250;

/** Minutes by which the pace may be off and still be called on time. */
const tolerance = 0.5;

/** The time of day, in the digits of the slides. */
const clockFormat = new Intl.DateTimeFormat(document.documentElement.lang, {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  numberingSystem: 'latn',
});

const commands: readonly string[] = [
  'previous',
  'next',
  'first',
  'last',
  'next-act',
  'previous-act',
  'black',
  'steps',
  'autoplay',
  'start',
  'reset',
];

let island: Island | undefined;
let words: Words = () => '';
let state: State | undefined;
let port: MessagePort | undefined;

installTrust();
listen();
call();
setInterval(call, callEvery);
setInterval(showTime, tick);

function listen(): void {
  addEventListener('pagehide', () => {
    tell({ type: 'bye' });
    port = undefined;
  });
  addEventListener('message', event => {
    if (event.data !== welcome || event.source !== window.opener) return;
    if (!isOwnOrigin(event) && window.origin !== 'null') return;
    port = event.ports[0];
    if (port) port.onmessage = ({ data }: MessageEvent<FromDeck>) => hear(data);
  });
  document.addEventListener('click', event => {
    const command = sourceOf(event)?.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (isCommand(command)) send(command);
  });
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented) return;
    const command = pressedCommand(event, sourceOf(event));
    if (!isCommand(command)) return;
    event.preventDefault();
    send(command);
  });
}

/** Says hello until the deck answers; again after the deck was reloaded. */
function call(): void {
  if (port) return;
  const opener = window.opener as Window | null;
  opener?.postMessage(hello, ownTarget());
}

function send(command: SpeakerCommand): void {
  tell({ type: 'do', command });
}

function tell(message: FromSpeaker): void {
  port?.postMessage(message);
}

function isCommand(text: string | undefined): text is SpeakerCommand {
  return text !== undefined && commands.includes(text);
}

function hear(message: FromDeck): void {
  if (message.type === 'deck') {
    island = message.island;
    words = createWords(island);
    knowForeign(island.foreign);
    const memory = createMemory(island.story);
    createTheme(memory);
    createContrast(memory);
    createSigns(memory);
  } else if (message.type === 'state') {
    state = message;
    need('#waiting').hidden = true;
    showSlide();
    showState(message);
    showTime();
  } else {
    port?.close();
    port = undefined;
    need('#waiting').hidden = false;
  }
}

function showSlide(): void {
  if (!island || !state) return;
  const { slides } = island;
  const slide = slides[state.index];
  const next = state.next && slides[state.next.index];
  if (!slide) return;
  document.title = `${slide.title} · ${island.title}`;
  write('#now-title', slide.title);
  write('#now-date', slide.date);
  write('#now-count', words('counter', { number: state.index + 1, count: slides.length }));
  const notes = need('#notes');
  notes.replaceChildren(...notesOf(slide, notes.dataset.empty));
  const sources = need('#sources');
  sources.replaceChildren(...sourcesOf(state.sources, island, sources.dataset.empty));
  const { until = 0 } = state.next ?? {};
  write('#next-title', next ? next.title : words('noNextEvent'));
  write('#next-date', next?.date);
  write('#next-until', next && words(until === 1 ? 'nextSlide' : 'slidesUntil', { count: until }));
}

/** Steps, black and autoplay: what the audience's screen does. */
function showState({ steps, stepping, black, autoplay }: State): void {
  write('#now-step', steps && words('stepCount', { shown: steps.shown, count: steps.count }));
  need('#black').hidden = !black;
  need('#playing').hidden = autoplay === 'off';
  write('#playing [data-do="autoplay"]', words(autoplay === 'running' ? 'pause' : 'resume'));
  press('steps', stepping);
  press('black', black);
}

function press(command: SpeakerCommand, pressed: boolean): void {
  need(`footer [data-do="${command}"]`).setAttribute('aria-pressed', String(pressed));
}

function showTime(): void {
  const now = new Date();
  write('#clock', clockFormat.format(now));
  if (!island || !state) return;
  const spent = elapsed(state.watch, now.getTime());
  write('#elapsed', clockText(spent));
  write('#pace', island.duration === undefined || spent === 0 ? '–' : paceText(island.duration, spent));
  const label = state.watch.since !== undefined ? 'pause' : spent > 0 ? 'resume' : 'start';
  write('[data-do="start"]', words(label));
}

function paceText(duration: number, spent: number): string {
  if (!island || !state) return '';
  const minutes = lead(duration, state.index, island.slides.length, spent);
  if (Math.abs(minutes) < tolerance) return words('onTime');
  return words(minutes > 0 ? 'ahead' : 'behind', { count: Math.max(1, Math.round(Math.abs(minutes))) });
}

function notesOf({ notes = [] }: IslandSlide, none = ''): Node[] {
  return notes.length > 0 ? notes.map(note => make('p', note)) : [make('p', none, { class: 'none' })];
}

function sourcesOf(numbers: number[], { references }: Island, none = ''): Node[] {
  const known = numbers.flatMap(number => {
    const reference = references[number - 1];
    return reference ? sourceLine(number, reference) : [];
  });
  return known.length > 0 ? known : [make('li', none, { class: 'none' })];
}

function sourceLine(number: number, { publisher, title, date, language }: IslandReference): Node {
  const line = make('span');
  line.append(make('strong', publisher), '. ', make('cite', title, language === undefined ? {} : { lang: language }));
  if (date) line.append('. ', make('span', date, { class: 'date' }));
  const item = make('li');
  item.append(make('span', String(number), { class: 'numeral' }), line);
  return item;
}

/** Writes only what has changed, so that nothing is read out or drawn four times a second. */
function write(selector: string, text = ''): void {
  const element = need(selector);
  if (element.textContent !== text) element.replaceChildren(...partsOf(text));
}
