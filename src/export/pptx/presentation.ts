/** A deck as a presentation: one slide for each of its slides, in their order. */

import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { shippedFaces } from '../../build/fonts.ts';
import { houseTokens } from '../../build/house.ts';
import { readPictures } from '../../build/pictures.ts';
import type { ThemeName } from '../../build/tokens.ts';
import type { Deck, Slide } from '../../deck/deck.ts';
import { directionOf } from '../../story/direction.ts';
import { wordsFor } from '../../words/words.ts';
import { readInk } from '../drawing/ink.ts';
import { drawBody } from './bodies/bodies.ts';
import { drawHead } from './head.ts';
import { layoutPart, layouts, masterPart, ownColours, treeXml } from './master.ts';
import { emu } from './measure.ts';
import { notesMasterPart, notesPart, notesSize } from './notes.ts';
import { type Parts, pack, relationsPart } from './package.ts';
import { pictureBytes, pictureTypes } from './picture.ts';
import { appPart, corePart } from './properties.ts';
import { withRegion } from './region.ts';
import { axisOf, ribbonOf } from './ribbon.ts';
import { type Book, openSheet, type Sheet } from './sheet.ts';
import { themePart } from './theme.ts';
import { turned, turnedXml } from './turned.ts';
import { spaces, xml, xmlPart } from './xml.ts';

export interface PresentationOptions {
  deck: Deck;
  /** Those of the deck that become slides. */
  slides: Slide[];
  /** The story's folder. */
  folder: string;
  theme: ThemeName;
  /** With the speaker's notes. */
  notes: boolean;
}

/** The same deck gives the same bytes. */
export function writePresentation({ deck, slides, folder, theme, notes }: PresentationOptions): Uint8Array {
  const { language } = deck.story;
  const words = wordsFor(language);
  const book: Book = {
    context: { deck, words, page: 'deck' },
    faces: shippedFaces(),
    ink: readInk(theme, houseTokens(deck.story, folder)),
    language: withRegion(language),
    rightToLeft: directionOf(language) === 'rtl',
    places: placesOf(slides),
    namesakes: namesakesIn(slides),
    folder,
    pictures: readPictures(deck.story, folder),
    notes,
  };
  const turn = (xml: string) => (book.rightToLeft ? turnedXml(xml) : xml);
  const parts: Parts = new Map();
  const put = (path: string, part: string, relations: Parameters<typeof relationsPart>[0] = []) => {
    parts.set(path, part);
    if (relations.length > 0) parts.set(path.replace(/([^/]+)$/, '_rels/$1.rels'), relationsPart(relations));
  };
  const office = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  parts.set(
    '_rels/.rels',
    relationsPart([
      { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
      { id: 'rId2', type: office, target: 'docProps/core.xml' },
      { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
    ]),
  );
  parts.set('docProps/core.xml', corePart(deck, book.language));
  parts.set('docProps/app.xml', appPart(slides.length));
  put('ppt/presentation.xml', presentationPart(deck, slides), [
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'rId3', type: 'theme', target: 'theme/theme1.xml' },
    ...slides.map((_, index) => ({ id: `rId${index + 4}`, type: 'slide', target: `slides/slide${index + 1}.xml` })),
  ]);
  put('ppt/theme/theme1.xml', themePart(book.ink));
  put('ppt/theme/theme2.xml', themePart(readInk('paper', houseTokens(deck.story, folder))));
  const [first] = slides;
  const axis = first ? axisOf(openSheet(first, book)) : [];
  put('ppt/slideMasters/slideMaster1.xml', masterPart(theme, axis, words, turn), [
    ...layouts.map((_, index) => ({
      id: `rId${index + 1}`,
      type: 'slideLayout',
      target: `../slideLayouts/slideLayout${index + 1}.xml`,
    })),
    { id: `rId${layouts.length + 1}`, type: 'theme', target: '../theme/theme1.xml' },
  ]);
  for (const [index, layout] of layouts.entries())
    put(`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutPart(layout, words, turn), [
      { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
    ]);
  put('ppt/notesMasters/notesMaster1.xml', notesMasterPart(words), [
    { id: 'rId1', type: 'theme', target: '../theme/theme2.xml' },
  ]);
  const images = new Map<string, string>();
  for (const [index, slide] of slides.entries()) {
    const number = index + 1;
    const sheet = drawSlide(slide, number, book);
    const layout = layouts.indexOf(sheet.layout) + 1;
    sheet.relate('slideLayout', `../slideLayouts/slideLayout${layout}.xml`);
    sheet.relate('notesSlide', `../notesSlides/notesSlide${number}.xml`);
    for (const relation of sheet.relations)
      if (relation.type === 'image') relation.target = imageOf(relation.target, images);
    const tree = xml('p:cSld', {}, treeXml(sheet.shapes.map(shape => (book.rightToLeft ? turned(shape) : shape.xml))));
    put(`ppt/slides/slide${number}.xml`, xmlPart(xml('p:sld', spaces, tree, ownColours)), sheet.relations);
    const links = openSheet(slide, book);
    put(`ppt/notesSlides/notesSlide${number}.xml`, notesPart(sheet, links), [
      ...links.relations,
      { id: 'rId901', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId902', type: 'slide', target: `../slides/slide${number}.xml` },
    ]);
  }
  for (const [file, name] of images) parts.set(`ppt/media/${name}`, pictureBytes(file, folder));
  return pack(parts, pictureTypes);
}

function drawSlide(slide: Slide, number: number, book: Book): Sheet {
  const { slides } = book.context.deck;
  const sheet = openSheet(slide, book);
  drawBody(slide, sheet);
  drawHead(sheet, number);
  const before = slides.slice(0, slides.indexOf(slide) + 1);
  sheet.add(...ribbonOf(sheet, Math.max(0, ...before.map(one => one.number ?? 0))));
  return sheet;
}

/** A picture that several slides show is in the file once. */
function imageOf(file: string, images: Map<string, string>): string {
  const name = images.get(file) ?? `image${images.size + 1}${extname(file).toLowerCase()}`;
  images.set(file, name);
  return `../media/${name}`;
}

function placesOf(slides: Slide[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, slide] of slides.entries()) {
    places.set(slide.id, index + 1);
    const references = slide.kind === 'sources' ? slide.columns.flat() : [];
    for (const { number } of references) places.set(`ref-${number}`, index + 1);
  }
  return places;
}

function namesakesIn(slides: Slide[]): Map<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    slides.map(({ id, title, part }) => {
      const name = `${part > 1 ? 'on' : 'at first'} ${title}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [id, count];
    }),
  );
}

function presentationPart(deck: Deck, slides: Slide[]): string {
  const ids = slides.map((_, index) => xml('p:sldId', { id: 256 + index, 'r:id': `rId${index + 4}` }));
  const first = deck.slides.indexOf(slides[0] as Slide) + 1;
  const inOrder = slides.every((slide, index) => deck.slides.indexOf(slide) === first - 1 + index);
  return xmlPart(
    xml(
      'p:presentation',
      { ...spaces, ...(inOrder && first > 1 ? { firstSlideNum: first } : {}), saveSubsetFonts: 1 },
      xml('p:sldMasterIdLst', {}, xml('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })),
      xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', { 'r:id': 'rId2' })),
      xml('p:sldIdLst', {}, ...ids),
      xml('p:sldSz', { cx: emu(1280), cy: emu(720) }),
      xml('p:notesSz', notesSize),
      sectionsXml(deck, slides),
    ),
  );
}

/** The opening, the acts and the closing as sections (MS-PPTX 2.2.11). */
function sectionsXml(deck: Deck, slides: Slide[]): string {
  const words = wordsFor(deck.story.language);
  const sections = deck.stacks.flatMap(({ id, act, slides: own }) => {
    const places = own.flatMap(slide => (slides.includes(slide) ? [slides.indexOf(slide)] : []));
    if (places.length === 0) return [];
    const name = act?.title || (id === 'closing' ? words.sources : deck.story.title);
    const list = places.map(place => xml('p14:sldId', { id: 256 + place }));
    return [xml('p14:section', { name, id: guidOf(`section ${id}`) }, xml('p14:sldIdLst', {}, ...list))];
  });
  const space = 'http://schemas.microsoft.com/office/powerpoint/2010/main';
  return xml(
    'p:extLst',
    {},
    xml(
      'p:ext',
      { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
      xml('p14:sectionLst', { 'xmlns:p14': space }, ...sections),
    ),
  );
}

/** An identity made of nothing but a name. */
function guidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').toUpperCase();
  return `{${[
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hash.slice(from, to))
    .join('-')}}`;
}
