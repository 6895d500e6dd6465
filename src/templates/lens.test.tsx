/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import type { EventSlide } from '../deck/deck.ts';
import { storyOf } from '../deck/sample-deck.test-kit.ts';
import type { Story } from '../story/story.ts';
import { LensDrawing, lensInWords, lensTitle } from './lens.tsx';
import { contextOf } from './sample-page.test-kit.ts';

const faces = shippedFaces();

function drawn(story: Story, id: string) {
  const context = contextOf(story, { faces });
  const slide = context.deck.slides.find((candidate): candidate is EventSlide => candidate.id === id);
  if (!slide?.lens) throw new Error(`no lens on ${id}`);
  const props = { lens: slide.lens, context };
  return { title: lensTitle(props), words: lensInWords(props), html: renderToString(<LensDrawing {...props} />) };
}

const reported = (dates: string[], sources: string) =>
  storyOf(`
title: T
sources: { paper: { publisher: Morning paper, title: T } }
events: [${dates.map((date, at) => `{ id: e${at}x, date: ${date}, title: E${at}${sources} }`).join(', ')}]
`);

test('lensTitle(no sources) says nothing of reporters; one who is named is said', () => {
  for (const [dates, head] of [
    [['2001', '2002'], 'Before and after'],
    [['2001-01-01T10:00', '2001-01-01T12:00'], 'The day by the hour'],
    [['2001', '2001'], 'At the same time'],
  ] as const) {
    const silent = drawn(reported([...dates], ''), 'e0x');
    expect(silent.title).toBe(head);
    expect(silent.html).toContain(`>${head}</text>`);
    expect(silent.words).toMatch(new RegExp(`^${head}\\. `));
    expect(drawn(reported([...dates], ', sources: [paper]'), 'e0x').title).toBe(`${head}, and who reported it`);
  }
});

test('LensDrawing(more than have room) says how many it shows, in words that no page number has; all shown, nothing', () => {
  const years = (count: number) =>
    reported(
      Array.from({ length: count }, (_, at) => `${2001 + at}`),
      '',
    );
  const { html } = drawn(years(28), 'e9x');
  const shown = html.match(/class="what"/g)?.length;
  expect(html).toContain(`>${shown} of 28 shown</text>`);
  expect(drawn(years(3), 'e0x').html).not.toContain('lens-count');
});
