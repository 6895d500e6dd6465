/** What a presenter may do, each as one real input and as what it means. */

import { type Dice, dialogKey, type Input, key, link, onStage, settled, swipe } from './hands.ts';

const sizes = [
  [1280, 720],
  [1024, 768],
  [1920, 1080],
  [1366, 640],
] as const;

export const inputs: Input[] = [
  key(['ArrowRight', 'ArrowDown', 'PageDown'], 24, model => model.next()),
  key(['ArrowLeft', 'ArrowUp', 'PageUp'], 12, model => model.previous()),
  key([']'], 4, model => model.act(1)),
  key(['['], 4, model => model.act(-1)),
  key(['Home'], 1, model => model.end('first')),
  key(['End'], 1, model => model.end('last')),
  key(['e'], 2, model => model.toggleSteps()),
  key(['t'], 3, model => {
    model.dark = !model.dark;
  }),
  key(['Backspace'], 3, model => model.leave()),
  key(['a'], 1, () => {}),
  dialogKey('o', 'overview'),
  dialogKey('w', 'follow'),
  dialogKey('?', 'keys'),
  {
    name: 'b',
    weight: 2,
    async run({ page, model }) {
      if (model.dialog === 'goto') return undefined;
      await page.keyboard.press('b');
      if (!model.dialog) model.black = !model.black;
      return 'b';
    },
  },
  {
    name: 'Escape',
    weight: 8,
    async run({ page, model }) {
      await page.keyboard.press('Escape');
      if (model.dialog) model.dialog = undefined;
      else model.black = false;
      return 'Escape';
    },
  },
  link('a mark', 4, '.ribbon a.mark[href^="#"]:not([data-events])'),
  link('a band', 2, '.ribbon a.band[href^="#"]'),
  link('a citation', 3, 'section.slide:not([inert]) a[href^="#ref-"]'),
  onStage('go to', 3, async ({ page, model, dice }) => {
    const { title } = model.slides[dice(model.slides.length)] ?? { title: '' };
    await page.keyboard.press('g');
    await page.locator('#goto input').fill(title);
    const option = page.getByRole('option').first();
    const found = (await option.count()) === 0 ? '' : (await option.innerText()).trim();
    const index = model.slides.flatMap((slide, at) =>
      `${slide.title} ${slide.date ?? ''}`.trim() === found ? [at] : [],
    );
    const [only] = index;
    if (only === undefined || index.length > 1) {
      await page.keyboard.press('Escape');
      return 'Escape';
    }
    await page.keyboard.press('Enter');
    model.jump(only);
    return title;
  }),
  onStage('overview', 3, async ({ page, model, dice }) => {
    const steps = Math.min(dice(5), model.slides.length - 1 - model.index);
    await page.keyboard.press('o');
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
    if (dice(3) === 0) {
      await page.keyboard.press('Escape');
      return `${steps} on and out`;
    }
    await page.keyboard.press('Enter');
    model.jump(model.index + steps);
    return `${steps} on`;
  }),
  onStage('follow', 3, async ({ page, model, dice }) => {
    await page.keyboard.press('w');
    const buttons = page.locator('dialog#follow [data-thread]');
    const count = await buttons.count();
    if (count === 0) throw new Error('nothing to follow');
    const button = buttons.nth(dice(count));
    const followed = (await button.getAttribute('data-thread')) ?? '';
    await button.focus();
    await page.keyboard.press('Enter');
    model.follow(followed);
    return followed;
  }),
  {
    name: 'swipe',
    weight: 5,
    async run(room) {
      const { model, dice } = room;
      if (model.dialog) return undefined;
      const way = dice(2) === 0 ? 1 : -1;
      await swipe(room, way);
      if (model.black) model.black = false;
      else if (way === 1) model.next();
      else model.previous();
      return way === 1 ? 'on' : 'back';
    },
  },
  {
    name: 'the address',
    weight: 3,
    async run(room) {
      const { page, model, dice } = room;
      if (model.dialog) return undefined;
      const { slides } = model;
      const id = dice(6) === 0 ? `nowhere-${dice(100)}` : (slides[dice(slides.length)]?.id ?? '');
      await settled(room);
      await page.evaluate(hash => {
        location.hash = hash;
      }, id);
      model.edit(id);
      return id;
    },
  },
  ...([-1, 1] as const).map((direction): Input => {
    return {
      name: direction === 1 ? 'forward' : 'back',
      weight: direction === 1 ? 2 : 4,
      async run(room) {
        const { page, model } = room;
        if (model.dialog || !model.canTravel(direction)) return undefined;
        await settled(room);
        await page.evaluate(delta => history.go(delta), direction);
        model.travel(direction);
        return 'history';
      },
    };
  }),
  {
    name: 'reload',
    weight: 1,
    async run(room) {
      await settled(room);
      await room.page.reload();
      await room.page.locator('html[data-ready]').waitFor();
      room.model.reload();
      return 'reload';
    },
  },
  {
    name: 'size',
    weight: 2,
    async run({ page, dice }) {
      const [width, height] = sizes[dice(sizes.length)] ?? sizes[0];
      await page.setViewportSize({ width, height });
      return `${width}x${height}`;
    },
  },
  {
    name: 'zoom',
    weight: 1,
    async run({ session, dice }) {
      const pageScaleFactor = [1, 1.5, 2][dice(3)] ?? 1;
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor });
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
      return `${pageScaleFactor} and back`;
    },
  },
  {
    name: 'sleep',
    weight: 1,
    async run({ session }) {
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      return 'frozen and woken';
    },
  },
  {
    name: 'network',
    weight: 1,
    async run({ page, dice }) {
      const offline = dice(2) === 0;
      // A page that is loaded anew needs its server.
      await page.context().setOffline(offline);
      await page.context().setOffline(false);
      return offline ? 'gone and back' : 'there';
    },
  },
];

/** One of them, by their weights. */
export function chosen(dice: Dice): Input {
  const all = inputs.reduce((sum, { weight }) => sum + weight, 0);
  let left = dice(all);
  for (const input of inputs) {
    left -= input.weight;
    if (left < 0) return input;
  }
  throw new Error('weights are not numbers');
}
