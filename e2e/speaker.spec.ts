/** The speaker window: opens, follows, steers, survives reloads. */

import { expect, test } from './test.ts';

test('S opens a window with the slide, its notes, who says so, and what comes next', async ({ deck }) => {
  await deck.open('#civil-war');
  const { slides } = await deck.island();
  const at = slides.findIndex(slide => slide.id === 'civil-war');
  const speaker = await deck.openSpeaker();
  await expect(speaker).toHaveURL(/\/khorog-2012\/speaker\/$/);
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(await deck.titleOf('civil-war'));
  await expect(speaker.getByText(`${at + 1} of ${slides.length}`)).toBeVisible();
  await expect(speaker.locator('#notes')).toHaveText(slides[at]?.notes?.join('') ?? 'missing');
  const { references } = await deck.island();
  const cited = await deck.slide.locator('.cite').allTextContents();
  const numbers = [...new Set(cited.map(Number))].toSorted((a, b) => a - b);
  expect(numbers.length).toBeGreaterThan(0);
  const lines = numbers.map(number => {
    const { publisher, title, date } = references[number - 1] ?? { publisher: 'missing', title: '' };
    return `${number}${publisher}. ${title}${date ? `. ${date}` : ''}`;
  });
  await expect(speaker.locator('#sources > li')).toHaveText(lines);
  const next = slides.findIndex((slide, index) => index > at && slide.event && slide.event !== 'civil-war');
  await expect(speaker.locator('#next-title')).toHaveText(slides[next]?.title ?? '');
  await expect(speaker.locator('#next-date')).toHaveText(slides[next]?.date ?? '');
  await expect(speaker.locator('#next-until')).toHaveText(
    next - at === 1 ? 'on the next slide' : `in ${next - at} slides`,
  );
  await expect(speaker.locator('#clock')).toHaveText(/\d/);
});

test('the window follows the deck, and the deck follows the window', async ({ deck }) => {
  await deck.open('#assault');
  const speaker = await deck.openSpeaker();
  const title = speaker.getByRole('heading', { level: 1 });
  await deck.next();
  await expect(title).toHaveText(await deck.titleOf(await deck.after('assault')));
  await (await deck.mark('nazarov-killed')).click();
  await expect(title).toHaveText(await deck.titleOf('nazarov-killed'));
  await speaker.getByRole('button', { name: 'Next' }).click();
  await deck.shows(await deck.after('nazarov-killed'));
  await speaker.getByRole('button', { name: 'Back' }).click();
  await deck.shows('nazarov-killed');
  await speaker.keyboard.press(']');
  await deck.shows('clashes');
  await expect(title).toHaveText(await deck.titleOf('clashes'));
  await speaker.keyboard.press('End');
  await expect(speaker.locator('#next-title')).toHaveText('No event follows.');
});

test('B in the window turns the screen black, and the window shows that it is', async ({ deck, page }) => {
  await deck.open();
  const speaker = await deck.openSpeaker();
  await speaker.keyboard.press('b');
  await expect(page.locator('html[data-black]')).toHaveCount(1);
  await expect(speaker.getByText('The screen is black.')).toBeVisible();
  await expect(speaker.getByRole('button', { name: 'Black screen' })).toHaveAttribute('aria-pressed', 'true');
  await speaker.keyboard.press('b');
  await expect(page.locator('html[data-black]')).toHaveCount(0);
});

test('black from the window covers an open dialog, and the slides may be changed behind it', async ({ deck, page }) => {
  await deck.open('#assault');
  const speaker = await deck.openSpeaker();
  await page.bringToFront();
  await deck.press('o');
  await expect(deck.dialog('All slides')).toBeVisible();
  await speaker.keyboard.press('b');
  await expect(deck.dialog('All slides')).toBeHidden();
  await expect(speaker.getByText('The screen is black.')).toBeVisible();
  await speaker.keyboard.press('ArrowRight');
  await deck.shows(await deck.after('assault'));
  await expect(page.locator('html[data-black]')).toHaveCount(1);
  await speaker.keyboard.press('b');
  await expect(speaker.getByText('The screen is black.')).toBeHidden();
  await expect(page.locator('html[data-black]')).toHaveCount(0);
});

test('the window counts the steps of a slide, and turns them on and off', async ({ deck }) => {
  await deck.open('?steps');
  const claims = (await deck.island()).slides.find(slide => slide.kind === 'claims')?.id ?? '';
  await deck.open(`?steps#${claims}`);
  const speaker = await deck.openSpeaker();
  const step = speaker.locator('#now-step');
  const count = await deck.slide.locator('.account').count();
  await expect(step).toHaveText(`Step 0 of ${count}`);
  await speaker.getByRole('button', { name: 'Next' }).click();
  await expect(step).toHaveText(`Step 1 of ${count}`);
  await deck.next();
  await expect(step).toHaveText(`Step 2 of ${count}`);
  await speaker.keyboard.press('e');
  await expect(step).toBeEmpty();
  await expect(deck.slide.locator('.says').filter({ visible: false })).toHaveCount(0);
});

test('the window says whether the deck plays by itself, and steering pauses it', async ({ deck }) => {
  await deck.open('?autoplay=600');
  const speaker = await deck.openSpeaker();
  const play = speaker.locator('#playing button');
  // Opening the window was a key press, which pauses.
  await expect(play).toHaveText('Go on');
  await play.click();
  await expect(play).toHaveText('Pause');
  await speaker.getByRole('button', { name: 'Next' }).click();
  await expect(play).toHaveText('Go on');
});

test('the watch starts, pauses and is set back', async ({ deck }) => {
  await deck.open();
  const speaker = await deck.openSpeaker();
  const elapsed = speaker.locator('#elapsed');
  await expect(elapsed).toHaveText('0:00');
  await speaker.getByRole('button', { name: 'Start' }).click();
  await expect(elapsed).not.toHaveText('0:00');
  await expect(speaker.locator('#pace')).toHaveText(/on time|behind|ahead/);
  await speaker.getByRole('button', { name: 'Pause' }).click();
  await expect(speaker.getByRole('button', { name: 'Go on' })).toBeVisible();
  await speaker.getByRole('button', { name: 'Reset' }).click();
  await expect(elapsed).toHaveText('0:00');
});

test('either side may be reloaded: they find each other again and the watch runs on', async ({ deck, page }) => {
  await deck.open('#assault');
  const speaker = await deck.openSpeaker();
  const title = speaker.getByRole('heading', { level: 1 });
  await speaker.getByRole('button', { name: 'Start' }).click();
  await expect(speaker.locator('#elapsed')).not.toHaveText('0:00');
  await speaker.reload();
  await expect(title).toHaveText(await deck.titleOf('assault'));
  await page.reload();
  await deck.ready();
  await expect(speaker.getByText('Waiting for the slides')).toBeHidden();
  await expect(title).toHaveText(await deck.titleOf('assault'));
  await deck.next();
  await expect(title).toHaveText(await deck.titleOf(await deck.after('assault')));
  await expect(speaker.locator('#elapsed')).not.toHaveText('0:00');
});

test('S a second time opens no second window, and after it was closed opens it again', async ({ deck, context }) => {
  await deck.open();
  const speaker = await deck.openSpeaker();
  await deck.press('s');
  await deck.next();
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('Where this is');
  expect(context.pages()).toHaveLength(2);
  await speaker.close();
  // The deck learns a moment later that the window is gone: till then S does nothing.
  await expect(async () => {
    await deck.press('s');
    expect(context.pages()).toHaveLength(2);
  }).toPass();
  for (const again of context.pages().slice(1))
    await expect(again.getByRole('heading', { level: 1 })).toHaveText('Where this is');
});

test('when the deck is closed the window says that it waits', async ({ deck, page }) => {
  await deck.open();
  const speaker = await deck.openSpeaker();
  await page.close();
  await expect(speaker.getByText('Waiting for the slides')).toBeVisible();
});

test('a blocked window is said, with what to do', async ({ deck, page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await deck.open();
  await deck.press('s');
  await expect(deck.notice).toContainText('blocked the speaker window');
});

test('a page of another origin gets no port to the deck', async ({ deck, page }) => {
  await deck.open('#assault');
  const answer = await page.evaluate(
    () =>
      new Promise<string>(resolve => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        document.body.append(frame);
        addEventListener('message', event => {
          if (event.data === 'chronodeck: welcome') resolve('a port');
          if (event.data === 'done') resolve('nothing');
        });
        const hello = new MessageEvent('message', {
          data: 'chronodeck: hello',
          origin: 'https://elsewhere.example',
          source: window,
        });
        window.dispatchEvent(hello);
        window.postMessage('done', '*');
      }),
  );
  expect(answer).toBe('nothing');
});
