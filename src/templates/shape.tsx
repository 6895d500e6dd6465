/** @jsxImportSource preact */
/** The shape that stands for who counts: categories and counters differ by it, not by colour alone. */

interface ShapeProps {
  /** Order, from 0: circle, square, diamond, triangle, triangle upside down. */
  order: number;
  x: number;
  y: number;
  /** Half of its size, px. */
  r: number;
  class: string;
}

export function Shape({ order, x, y, r, class: name }: ShapeProps) {
  const [side, wide] = [tenth(0.94 * r), tenth(1.18 * r)];
  switch (order % 5) {
    case 1:
      return <rect class={name} x={tenth(x - side)} y={tenth(y - side)} width={2 * side} height={2 * side} rx="1.5" />;
    case 2:
      return <path class={name} d={`M${x} ${tenth(y - wide)}l${wide} ${wide}l-${wide} ${wide}l-${wide} -${wide}z`} />;
    case 3:
      return <path class={name} d={`M${x} ${tenth(y - wide)}l${wide} ${2 * side}h-${2 * wide}z`} />;
    case 4:
      return <path class={name} d={`M${x} ${tenth(y + wide)}l${wide} -${2 * side}h-${2 * wide}z`} />;
    default:
      return <circle class={name} cx={x} cy={y} r={tenth(r)} />;
  }
}

/** px to a tenth: finer differences are not seen and make pages longer. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
