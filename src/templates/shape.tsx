/** @jsxImportSource preact */
/** The shape that stands for who counts: categories and counters differ by it, not by colour alone. */

import { shapeCount } from '../deck/slides/series-points.ts';

interface ShapeProps {
  /** Order, from 0: circle, square, diamond, triangles up and down, plus, cross, pentagon, bow tie, hourglass. */
  order: number;
  x: number;
  y: number;
  /** Half of its size, px. */
  r: number;
  class: string;
}

export function Shape({ order, x, y, r, class: name }: ShapeProps) {
  const [side, wide] = [tenth(0.94 * r), tenth(1.18 * r)];
  switch (order % shapeCount) {
    case 1:
      return <rect class={name} x={tenth(x - side)} y={tenth(y - side)} width={2 * side} height={2 * side} rx="1.5" />;
    case 2:
      return <path class={name} d={`M${x} ${tenth(y - wide)}l${wide} ${wide}l-${wide} ${wide}l-${wide} -${wide}z`} />;
    case 3:
      return <path class={name} d={`M${x} ${tenth(y - wide)}l${wide} ${2 * side}h-${2 * wide}z`} />;
    case 4:
      return <path class={name} d={`M${x} ${tenth(y + wide)}l${wide} -${2 * side}h-${2 * wide}z`} />;
    case 5:
      return <path class={name} d={`M${tenth(x - wide)} ${y}h${2 * wide}M${x} ${tenth(y - wide)}v${2 * wide}`} />;
    case 6:
      return (
        <path
          class={name}
          d={`M${x - side} ${y - side}l${2 * side} ${2 * side}m0 -${2 * side}l-${2 * side} ${2 * side}`}
        />
      );
    case 7:
      return <path class={name} d={pentagon(x, y, wide)} />;
    case 8:
      return <path class={name} d={`M${x - wide} ${y - side}v${2 * side}L${x + wide} ${y - side}v${2 * side}z`} />;
    case 9:
      return <path class={name} d={`M${x - side} ${y - wide}h${2 * side}L${x - side} ${y + wide}h${2 * side}z`} />;
    default:
      return <circle class={name} cx={x} cy={y} r={tenth(r)} />;
  }
}

function pentagon(x: number, y: number, r: number): string {
  const corners = [0, 1, 2, 3, 4].map(corner => (corner * 2 * Math.PI) / 5 - Math.PI / 2);
  return `M${corners.map(angle => `${tenth(x + r * Math.cos(angle))} ${tenth(y + r * Math.sin(angle))}`).join('L')}z`;
}

/** px to a tenth: finer differences are not seen and make pages longer. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
