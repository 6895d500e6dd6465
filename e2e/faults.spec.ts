/** What fails on a stage: network, media, storage, windows, the machine itself. The deck goes on where it was. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chronodeck } from './command.ts';
import { Copy } from './faults/copy.ts';
import { denialFaults } from './faults/denials.ts';
import { meddle } from './faults/denied.ts';
import { mediaFaults } from './faults/media.ts';
import { networkFaults } from './faults/network.ts';
import { points, press, reach } from './faults/points.ts';
import { speakerFaults, tells } from './faults/speaker.ts';
import { hold, tally, withstand } from './faults/stage.ts';
import { type Room, settled } from './ramble/hands.ts';
import { addressOf } from './site.ts';
import { expect, test } from './test.ts';

// One worker counts what is injected.
test.describe.configure({ mode: 'default' });
test.use({ contextOptions: { reducedMotion: 'reduce' }, noise: /^foreign request: file:/ });

const copy = new Copy();
const file = join(copy.folder, 'gallery.html');
const served = addressOf('gallery');
const disk = pathToFileURL(file).href;

test.beforeAll(async () => {
  await copy.open();
  const { code } = await chronodeck(['html', 'gallery', '--stories', 'e2e/stories', '--out', file]);
  expect(code).toBe(0);
});
test.afterAll(async () => {
  await copy.close();
  console.log(`faults: ${tally.injected} injected, ${tally.lost} lost`);
});

networkFaults(copy);
mediaFaults(copy);
speakerFaults(disk);
denialFaults(disk);

test.describe('the showing', () => {
  test('is loaded again at once after a step, in a dialog, black: it goes on there', async ({ deck }) => {
    for (const address of [served, disk])
      for (const point of Object.values(points)) {
        const room = await reach(deck, address, point);
        await withstand(room, async () => {
          if (!room.model.dialog && !room.model.black) await press(room, 'ArrowRight', 'ArrowRight');
          await deck.reload();
          room.model.reload();
        });
      }
  });

  for (const [told, other] of [
    ['leaving it', 'visibilitychange'],
    ['hiding it', 'pagehide'],
  ] as const)
    test(`is loaded again when the browser has told but of ${told}: it goes on there`, async ({ deck, page }) => {
      await page.addInitScript(type => addEventListener(type, event => event.stopImmediatePropagation(), true), other);
      for (const point of [points.within, points.black]) {
        const room = await reach(deck, served, point);
        await settled(room);
        await withstand(room, async () => {
          await deck.reload();
          room.model.reload();
        });
      }
    });

  test('is left for the reading view and come back to', async ({ deck, page }) => {
    for (const point of [points.within, points.black]) {
      const room = await reach(deck, served, point);
      await settled(room);
      await withstand(room, async () => {
        await page.goto(addressOf('gallery', 'read/'));
        await page.goBack();
        await deck.ready();
      });
      // A link to the same slide is a fresh visit.
      await page.goto(addressOf('gallery', 'read/'));
      await page.evaluate(address => location.assign(address), `${served}?steps&follow=${point.follow}#${point.id}`);
      await page.waitForURL(/#taken-claims-2$/);
      await deck.ready();
      Object.assign(room.model, { shown: 0, black: false });
      await hold(room);
    }
  });

  test('is kept frozen by the browser and shown again, with its speaker window', async ({ deck, page }) => {
    for (const point of [points.within, points.black]) {
      const room = await reach(deck, served, point);
      await withstand(room, () => keptAndShown(room));
      const speaker = await deck.openSpeaker();
      await withstand(room, async () => {
        await keptAndShown(room);
        await tells(room, speaker);
      });
      await speaker.close();
      await page.bringToFront();
    }
  });

  test('goes back and forward through the history, and sleeps between', async ({ deck, page }) => {
    const room = await reach(deck, served, points.picture);
    const { model, session } = room;
    await press(room, 'ArrowRight', 'ArrowRight');
    await deck.press(']');
    model.act(1);
    await hold(room);
    for (const direction of [-1, 1] as const)
      await withstand(room, async () => {
        await settled(room);
        await session.send('Page.setWebLifecycleState', { state: 'frozen' });
        await session.send('Page.setWebLifecycleState', { state: 'active' });
        await page.evaluate(delta => history.go(delta), direction);
        model.travel(direction);
      });
  });

  test('sleeps, and wakes on a projector of another size', async ({ deck, page }) => {
    for (const point of [points.first, points.black, points.overview, points.picture]) {
      const room = await reach(deck, served, point);
      await withstand(room, async () => {
        await room.session.send('Page.setWebLifecycleState', { state: 'frozen' });
        await page.setViewportSize({ width: 1024, height: 768 });
        await room.session.send('Page.setWebLifecycleState', { state: 'active' });
      });
      await withstand(room, () => page.setViewportSize({ width: 1920, height: 1080 }));
      await page.setViewportSize({ width: 1280, height: 720 });
    }
  });

  test('plays by itself and times the speaker while the machine sleeps for hours and sets its clock', async ({
    deck,
    page,
  }) => {
    await page.clock.install();
    const room = await reach(deck, served, points.picture, '&autoplay=60');
    const { model } = room;
    await withstandPlaying('10:00:00');
    const speaker = await deck.openSpeaker();
    await speaker.getByRole('button', { name: 'Start' }).click();
    await speaker.getByRole('button', { name: 'Go on' }).click();
    await withstandPlaying('02:00:00');
    await withstand(room, async () => {
      await deck.reload();
      model.reload();
      await tells(room, speaker);
      await expect(speaker.locator('#elapsed')).toHaveText(/^2:0\d:\d\d$/);
    });
    await withstand(room, async () => {
      await page.clock.setSystemTime(new Date('2001-01-01'));
      await page.clock.runFor(1000);
      await expect(speaker.locator('#elapsed')).toHaveText(/^(\d+:)?\d+:\d\d$/);
      await expect(speaker.locator('#now-title')).toHaveText(model.slide.title);
    });

    /** However long it has slept, one slide has had its time. */
    async function withstandPlaying(slept: string): Promise<void> {
      await expect(page.locator('html')).toHaveAttribute('data-autoplay', 'running');
      await withstand(room, async () => {
        await page.clock.fastForward(slept);
        model.next();
        await hold(room);
      });
    }
  });

  test.describe('among scripts that fail', () => {
    test.use({ noise: /an extension has|TrustedTypePolicy/ });

    test('of an extension: it opens and goes on', async ({ deck, page }) => {
      await page.addInitScript(meddle);
      for (const point of Object.values(points)) {
        const room = await reach(deck, served, point);
        await withstand(room, () => settled(room));
        await withstand(room, async () => {
          await deck.reload();
          room.model.reload();
        });
      }
    });
  });
});

/** What a page hears that waits for its reader in the cache of the browser. Chromium without windows has none. */
async function keptAndShown({ page, session }: Room): Promise<void> {
  const tell = (type: string) =>
    page.evaluate(name => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
  await tell('pagehide');
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await tell('pageshow');
}
