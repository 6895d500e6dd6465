/** What is measured: names, how a table writes them, and the measure that brings each of them. */

/** What may be asked for with `--measure`, in the order in which it runs. */
export const measures = ['build', 'open', 'step', 'pdf'] as const;

export type Measure = (typeof measures)[number];

export interface MetricKind {
  measure: Measure;
  /** Head of its column, with the unit in which the table writes it. */
  label: string;
  /** What one of those units is worth: 1000 bytes, say. */
  unit: number;
  digits: number;
}

/** Milliseconds, bytes and counts; seconds of commands. Each is explained where it is taken. */
export const metrics = {
  build: { measure: 'build', label: 'build, s', unit: 1, digits: 2 },
  paint: { measure: 'open', label: 'paint, ms', unit: 1, digits: 0 },
  interactive: { measure: 'open', label: 'interactive, ms', unit: 1, digits: 0 },
  opening: { measure: 'open', label: 'main thread, ms', unit: 1, digits: 0 },
  jump: { measure: 'open', label: 'far jump, ms', unit: 1, digits: 0 },
  elements: { measure: 'open', label: 'elements', unit: 1, digits: 0 },
  heap: { measure: 'open', label: 'heap, MB', unit: 1e6, digits: 1 },
  requests: { measure: 'open', label: 'requests', unit: 1, digits: 0 },
  script: { measure: 'open', label: 'script, kB', unit: 1000, digits: 0 },
  scriptGzip: { measure: 'open', label: 'gzip', unit: 1000, digits: 1 },
  all: { measure: 'open', label: 'all, kB', unit: 1000, digits: 0 },
  allGzip: { measure: 'open', label: 'gzip', unit: 1000, digits: 0 },
  step: { measure: 'step', label: 'step, ms', unit: 1, digits: 1 },
  stepWorst: { measure: 'step', label: 'worst, ms', unit: 1, digits: 1 },
  stepShown: { measure: 'step', label: 'until shown, ms', unit: 1, digits: 0 },
  steps: { measure: 'step', label: 'steps', unit: 1, digits: 0 },
  pdf: { measure: 'pdf', label: 'PDF, s', unit: 1, digits: 2 },
  pdfBytes: { measure: 'pdf', label: 'kB', unit: 1000, digits: 0 },
  pdfPages: { measure: 'pdf', label: 'pages', unit: 1, digits: 0 },
  pdfTagged: { measure: 'pdf', label: 'tagged', unit: 1, digits: 0 },
  pdfBookmarks: { measure: 'pdf', label: 'bookmarks', unit: 1, digits: 0 },
} as const satisfies Record<string, MetricKind>;

export type Metric = keyof typeof metrics;

/** The figures of one run. */
export type Sample = Partial<Record<Metric, number>>;

export function metricsOf(measure: Measure): Metric[] {
  return (Object.keys(metrics) as Metric[]).filter(name => metrics[name].measure === measure);
}
