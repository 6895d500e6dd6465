import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { type LayerFile, openAtlas } from './atlas.ts';
import { grown, meets, within } from './box.ts';
import { labelBox } from './label-space.ts';
import type { MapView, ViewRequest } from './map.ts';
import { drawView } from './map-view.ts';
import { boxesOf, placeAt, windowOf } from './views.test-kit.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));
const topology: Topology = read('node_modules/world-atlas/countries-10m.json');
const layers: LayerFile[] = [
  { as: 'region', label: 'Gorno-Badakhshan', geojson: read('slides/khorog-2012/map/gorno-badakhshan.geojson') },
  { as: 'river', label: 'Panj', geojson: read('slides/khorog-2012/map/panj.geojson') },
];

const faces = shippedFaces();
const [badakhshan, world] = [openAtlas(topology, layers), openAtlas(topology, [])];

const khorog = placeAt('khorog', 'Khorog', 37.48974, 71.55304);
const ishkashim = placeAt('ishkashim', 'Ishkashim', 36.72484, 71.61331);
const dushanbe = placeAt('dushanbe', 'Dushanbe', 38.53575, 68.77905);
const towns = [khorog, ishkashim, dushanbe, placeAt('rasht', 'Rasht', 39.02871, 70.37446)];
const stage = { width: 1280, height: 720, bar: true } as const;
const fifty = Array.from({ length: 50 }, (_, index) =>
  placeAt(`t${index}`, `Town ${index}`, 44 + ((index * 37) % 50) / 12, 8 + ((index * 23) % 50) / 8),
);

const requests = {
  title: { ...stage, id: 'title', clear: { left: 620, top: 40, bottom: 130 }, places: [khorog], extent: 'region' },
  setting: { ...stage, id: 'setting', clear: { top: 110, bottom: 130 }, places: towns, extent: 'region', inset: true },
  disputed: {
    ...stage,
    id: 'disputed',
    clear: { left: 620, top: 60, bottom: 130 },
    places: [khorog, ishkashim],
    candidates: ['khorog', 'ishkashim'],
    notes: { khorog: ['security service, RIA, IWPR'], ishkashim: ['RFE/RL, AP'] },
    bracket: { place: 'road', ends: ['khorog', 'ishkashim'] },
    extent: 'places',
  },
  locator: {
    id: 'locator',
    width: 300,
    height: 150,
    places: [khorog],
    now: ['khorog'],
    extent: 'region',
    compact: true,
  },
  capital: {
    id: 'capital',
    width: 300,
    height: 150,
    places: [dushanbe],
    now: ['dushanbe'],
    extent: 'region',
    compact: true,
  },
} satisfies Record<string, ViewRequest>;

const elsewhere = {
  fiji: {
    ...stage,
    id: 'fiji',
    clear: { top: 110, bottom: 130 },
    places: [placeAt('suva', 'Suva', -18.14, 178.44), placeAt('lakeba', 'Lakeba', -18.2, -178.8)],
    extent: 'places',
    inset: true,
  },
  oceans: {
    ...stage,
    id: 'oceans',
    clear: { left: 620, bottom: 130 },
    places: [
      placeAt('ny', 'New York', 40.7, -74),
      placeAt('tokyo', 'Tokyo', 35.7, 139.7),
      placeAt('london', 'London', 51.5, -0.12),
      placeAt('sydney', 'Sydney', -33.9, 151.2),
    ],
    extent: 'places',
    inset: true,
  },
  island: { ...stage, id: 'island', places: [placeAt('j', 'Jamestown', -15.92, -5.72)], extent: 'places', inset: true },
  pole: { ...stage, id: 'pole', places: [placeAt('p', 'South Pole', -90, 0)], extent: 'wider' },
  crowd: { ...stage, id: 'crowd', clear: { top: 110, bottom: 130 }, places: fifty, extent: 'places', inset: true },
  nowhere: { ...stage, id: 'nowhere', places: [], extent: 'places' },
} satisfies Record<string, ViewRequest>;

const cases: [string, ViewRequest, MapView][] = [
  ...Object.values(requests).map((request): [string, ViewRequest, MapView] => [
    request.id,
    request,
    drawView(request, badakhshan, faces),
  ]),
  ...Object.values(elsewhere).map((request): [string, ViewRequest, MapView] => [
    request.id,
    request,
    drawView(request, world, faces),
  ]),
];

test.each(cases)(
  'drawView(%s) keeps labels, bar, inset and points out of the text and off the edge',
  (_, request, view) => {
    const window = windowOf(request);
    for (const [name, box] of boxesOf(view, faces)) expect(within(box, window), name).toBe(true);
    for (const { x, y, place } of view.points)
      expect(within({ left: x, right: x, top: y, bottom: y }, window), place).toBe(true);
  },
);

test.each(cases)('drawView(%s) lets nothing cover anything', (_, __, view) => {
  const boxes = boxesOf(view, faces);
  boxes.forEach(([name, box], index) => {
    for (const [other, otherBox] of boxes.slice(index + 1))
      expect(meets(box, otherBox), `${name}, ${other}`).toBe(false);
    for (const { x, y, place } of view.points)
      expect(meets(box, { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }), `${name} on ${place}`).toBe(false);
  });
});

test.each(cases)('drawView(%s) labels every place, or as many as a crowd allows', (_, request, view) => {
  const wanted = request.places.length < 10 ? request.places.length : 30;
  expect(view.labels.filter(label => label.place !== undefined).length).toBeGreaterThanOrEqual(wanted);
});

test.each(cases)('drawView(%s) maps the plane to px with its camera alone', (_, request, view) => {
  const { k, x, y } = view.camera;
  for (const point of view.points) {
    const place = request.places.find(candidate => candidate.id === point.place);
    const [latitude, longitude] = place?.at ?? [0, 0];
    const turns = Math.round((point.x - (k * longitude * Math.PI) / 180 - x) / (2 * Math.PI * k));
    expect(k * ((longitude * Math.PI) / 180 + 2 * Math.PI * turns) + x).toBeCloseTo(point.x, 0);
    const clamped = (Math.max(-84, Math.min(84, latitude)) * Math.PI) / 180;
    expect(k * -Math.asinh(Math.tan(clamped)) + y).toBeCloseTo(point.y, 0);
  }
});

test.each(cases)('drawView(%s) never shows less than one degree, and is light', (_, request, view) => {
  expect((request.width / view.camera.k) * (180 / Math.PI)).toBeGreaterThan(1);
  const size = view.shapes.reduce((sum, shape) => sum + shape.path.length, 0);
  expect(size).toBeLessThan(request.compact ? 6_200 : 50_000);
  expect(size).toBeGreaterThan(50);
  expect(view.shapes.map(shape => shape.path).join('')).not.toMatch(/NaN|Infinity|e/);
});

test('drawView(title) frames the whole region beside the text', () => {
  const region = drawView(requests.title, badakhshan, faces);
  const [latitudes, longitudes] = [
    [36.67, 39.46],
    [70.6, 75.2],
  ] as const;
  const { k, x, y } = region.camera;
  for (const longitude of longitudes) {
    const px = (k * longitude * Math.PI) / 180 + x;
    expect(px).toBeGreaterThan(620);
    expect(px).toBeLessThan(1280);
  }
  for (const latitude of latitudes) {
    const px = -k * Math.asinh(Math.tan((latitude * Math.PI) / 180)) + y;
    expect(px).toBeGreaterThan(40);
    expect(px).toBeLessThan(590);
  }
});

test('drawView(disputed) puts the bracket close beside both towns, and the names beyond it, level with its ends', () => {
  const { brackets, labels, points } = drawView(requests.disputed, badakhshan, faces);
  const [bracket] = brackets;
  if (!bracket) throw new Error('no bracket');
  expect(bracket.spine - Math.max(...points.map(point => point.x))).toBeCloseTo(26, -1);
  for (const point of points) {
    const label = labels.find(one => one.place === point.place);
    expect(label?.x).toBeGreaterThan(bracket.spine);
    expect(Math.abs((label?.y ?? 0) - point.y)).toBeLessThan(10);
    expect(label?.notes).toEqual(requests.disputed.notes[point.place as 'khorog']);
  }
});

test('drawView(setting) shows the outline of what it covers in the inset, with no label across it', () => {
  const clear = { top: 110, bottom: 130, left: 34, right: 34 };
  const { inset } = drawView({ ...requests.setting, places: [khorog, ishkashim], clear }, badakhshan, faces);
  if (!inset) throw new Error('no inset');
  const [x, y, width, height] = inset.outline;
  const outline = { left: x, top: y, right: x + width, bottom: y + height };
  expect(within(outline, { left: 0, top: 0, right: inset.view.width, bottom: inset.view.height })).toBe(true);
  expect(inset.view.points).toEqual([]);
  for (const label of inset.view.labels) expect(meets(labelBox(faces, label), grown(outline, -4))).toBe(false);
});

test('drawView(capital) holds the region and the place 270 km from it', () => {
  const { points, shapes } = drawView(requests.capital, badakhshan, faces);
  expect(points).toHaveLength(1);
  expect(shapes.some(shape => shape.kind === 'region')).toBe(true);
});

test.each([dushanbe, placeAt('rasht', 'Rasht (district seat)', 39.02871, 70.37446)])(
  'drawView($name) sets no name on a region that its place does not lie in',
  place => {
    const { labels } = drawView({ ...requests.capital, places: [place], now: [place.id] }, badakhshan, faces);
    expect(labels.find(label => label.place === place.id)).toMatchObject({ anchor: 'end' });
  },
);

test('drawView(x) knows water from land', () => {
  expect(drawView(requests.setting, badakhshan, faces).sea).toBe(false);
  expect(drawView(elsewhere.fiji, world, faces).sea).toBe(true);
});

test('drawView(a lonely island, compact) widens until land shows where it is', () => {
  const request = { ...elsewhere.island, width: 300, height: 150, compact: true, bar: false, inset: false };
  const view = drawView(request, world, faces);
  expect(view.shapes.some(shape => shape.kind === 'land' && shape.path.length > 200)).toBe(true);
});

test('drawView(place known within 20 km) draws the circle to scale', () => {
  const place = { ...khorog, precision: 20 };
  const [point] = drawView({ ...requests.title, places: [place] }, badakhshan, faces).points;
  const bar = drawView(requests.title, badakhshan, faces).scaleBar;
  expect(point?.radius).toBeCloseTo((20 * (bar?.length ?? 0)) / (bar?.km ?? 1), 0);
});

test('drawView(x) gives the same view every time', () => {
  for (const request of Object.values(requests))
    expect(drawView(request, openAtlas(topology, layers), faces)).toEqual(drawView(request, badakhshan, faces));
});

test('drawView(locator of sixty places) names those that have room, none on another', () => {
  const sixty = Array.from({ length: 60 }, (_, at) =>
    placeAt(`p${at}`, `Place ${at}`, 38 + (at % 8) / 4, 71 + at / 24),
  );
  const now = sixty.map(({ id }) => id);
  const request: ViewRequest = {
    id: 'many',
    width: 300,
    height: 150,
    compact: true,
    places: sixty,
    now,
    extent: 'region',
  };
  const view = drawView(request, badakhshan, faces);
  const boxes = boxesOf(view, faces);
  expect(view.points).toHaveLength(60);
  for (const [index, [name, box]] of boxes.entries())
    for (const [other, otherBox] of boxes.slice(index + 1))
      expect(meets(box, otherBox), `${name}, ${other}`).toBe(false);
});
