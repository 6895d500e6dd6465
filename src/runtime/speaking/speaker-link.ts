/** The deck's end of the speaker window: opens it, tells it where the deck is, and does what it asks. */

import type { Island } from '../../deck/island.ts';
import { createMemory } from '../stage/memory.ts';
import type { Words } from '../words.ts';
import { type Stopwatch, stopped, toggled, watchFrom } from './stopwatch.ts';
import {
  type DeckCommand,
  type DeckState,
  type FromDeck,
  type FromSpeaker,
  hello,
  isOpenedFromDisk,
  isOwnOrigin,
  ownTarget,
  welcome,
} from './wire.ts';

export interface SpeakerLink {
  /** Opens the window, or brings it to the front. */
  open(): void;
  /** Tells it that the deck has changed. */
  update(): void;
}

/** What the link needs of the deck. */
export interface SpeakerDeck {
  island: Island;
  words: Words;
  now(): DeckState;
  act(command: DeckCommand): void;
  warn(text: string): void;
}

/** The window's address is `data-speaker` on `<html>`, relative to the page. */
export function createSpeakerLink(deck: SpeakerDeck): SpeakerLink {
  const memory = createMemory(deck.island.story, 'sessionStorage');
  let known: Stopwatch | undefined;
  // Read when it is needed: the storage of a session takes a browser a while to find.
  const watch = () => {
    known ??= watchFrom(memory.read('watch'));
    return known;
  };
  let speaker: Window | null = null;
  let port: MessagePort | undefined;

  const send = (message: FromDeck) => port?.postMessage(message);
  const update = () => port && send({ type: 'state', watch: watch(), ...deck.now() });
  const setWatch = (next: Stopwatch) => {
    known = next;
    memory.write('watch', JSON.stringify(next));
    update();
  };
  const hangUp = () => {
    port?.close();
    port = undefined;
  };
  const obey = ({ data }: MessageEvent<FromSpeaker>) => {
    if (data.type === 'bye') hangUp();
    else if (data.command === 'start') setWatch(toggled(watch(), Date.now()));
    else if (data.command === 'reset') setWatch(stopped);
    else deck.act(data.command);
  };

  addEventListener('message', event => {
    if (event.data !== hello || !event.source) return;
    if (!isOwnOrigin(event) && !isOpenedFromDisk(event)) return;
    hangUp();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = obey;
    speaker = event.source as Window;
    speaker.postMessage(welcome, ownTarget(), [channel.port2]);
    send({ type: 'deck', island: deck.island });
    update();
  });
  addEventListener('pagehide', () => send({ type: 'bye' }));

  return {
    update,
    open() {
      const address = document.documentElement.dataset.speaker;
      if (!address) return deck.warn(deck.words('noSpeaker'));
      // One that has not called stands there with an error of the network: it is loaded again.
      if (port && speaker && !speaker.closed) return speaker.focus();
      // A name of its own lets a reloaded deck find the window that it opened before.
      speaker = window.open(address, `chronodeck-speaker-${deck.island.story}`, 'popup,width=980,height=680');
      if (!speaker) deck.warn(deck.words('blocked'));
    },
  };
}
