/** The fields of a map in a JSON file, whatever their types; what nobody asked for is reported. */

import { type Losses, quoted } from './losses.ts';

type Values = Record<string, unknown>;

export class Fields {
  private readonly values: Values;
  private readonly read = new Set<string>();
  readonly where: string;
  /** Names of the maps around it, for the report: `media.` */
  private readonly path: string;
  private readonly losses: Losses;

  constructor(value: unknown, where: string, losses: Losses, path = '') {
    this.values = isMap(value) ? value : {};
    this.where = where;
    this.losses = losses;
    this.path = path;
  }

  /** A field's name as the report writes it. */
  name(field: string): string {
    return this.path + field;
  }

  has(field: string): boolean {
    return Object.hasOwn(this.values, field) && !isBlank(this.values[field]);
  }

  /** The first of the fields that has something in it, as text; empty when none has. */
  text(...fields: string[]): string {
    for (const field of fields) {
      if (!this.has(field)) continue;
      const value = this.values[field];
      if (typeof value === 'object') continue;
      this.read.add(field);
      return String(value).trim();
    }
    return '';
  }

  /** A field as it stands. */
  value(field: string): unknown {
    this.read.add(field);
    return Object.hasOwn(this.values, field) ? this.values[field] : undefined;
  }

  /** The map in a field. Text in its place is the map's field `instead`. */
  map(field: string, instead?: string): Fields {
    const value = Object.hasOwn(this.values, field) ? this.values[field] : undefined;
    const asMap = instead !== undefined && isText(value) ? { [instead]: value } : value;
    if (isMap(asMap)) this.read.add(field);
    return new Fields(asMap, this.where, this.losses, `${this.path}${field}.`);
  }

  list(field: string): unknown[] {
    const value = Object.hasOwn(this.values, field) ? this.values[field] : undefined;
    if (Array.isArray(value)) this.read.add(field);
    return Array.isArray(value) ? value : [];
  }

  /** Says of fields that they are known and of no use here. */
  skip(...fields: string[]): void {
    for (const field of fields) this.read.add(field);
  }

  /** Reports every field with something in it that was not read. */
  rest(): void {
    for (const [field, value] of Object.entries(this.values)) {
      if (this.read.has(field) || isBlank(value)) continue;
      this.losses.lost(this.where, this.name(field), `not kept: ${quoted(value)}`);
    }
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing, an empty text, or a map or list of nothing else. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every(isBlank);
}
