import type { Element, ElementContent } from 'hast';
import { narrow, wide, type Drawing, type Frame, type Measure } from '../../src/charts/index.ts';
import { measureAtMost } from '../../src/share/measure.ts';

export const desk: Frame = { width: wide, lang: 'vi', measure: measureAtMost, detail: 'full' };
export const phone: Frame = { width: narrow, lang: 'vi', measure: measureAtMost, detail: 'full' };

/** The layouts and languages in which each chart is drawn, with a name for each. */
export const frames = [desk, phone].flatMap((frame) =>
  (['vi', 'en'] as const).map((lang) => ({
    name: `${frame === desk ? 'wide' : 'narrow'}-${lang}`,
    frame: { ...frame, lang },
  })),
);

/** The elements of a drawing with a tag, in document order. */
export function all(nodes: readonly ElementContent[], tag: string): Element[] {
  return nodes.flatMap((node) =>
    node.type === 'element'
      ? [...(node.tagName === tag ? [node] : []), ...all(node.children, tag)]
      : [],
  );
}

export const className = (element: Element) => String(element.properties.className);

export const textOf = (element: Element): string =>
  element.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join(' ');

/** The paths of a drawing with a class. */
export const paths = ({ body }: Pick<Drawing, 'body'>, kind: string) =>
  all(body, 'path').filter((path) => className(path) === kind);

/** A line of text, in px. */
interface Box {
  text: string;
  left: number;
  right: number;
  y: number;
}

/** The lines of text of a drawing and where they stand. */
function boxes(nodes: readonly ElementContent[], measure: Measure, dx = 0, dy = 0): Box[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const moved = /translate\(([\d.]+),([\d.]+)\)/.exec(String(node.properties.transform ?? ''));
    const [x, y] = [dx + Number(moved?.[1] ?? 0), dy + Number(moved?.[2] ?? 0)];
    if (node.tagName !== 'text') return boxes(node.children, measure, x, y);
    const lines = all(node.children, 'tspan').filter(
      ({ properties }) => properties.x !== undefined,
    );
    return (lines.length > 0 ? lines : [node]).map((part) => {
      const width = widthOf(part, { ...node.properties, ...part.properties }, measure);
      const at = x + Number(part.properties.x);
      const anchor = String(part.properties.textAnchor);
      const left = anchor === 'end' ? at - width : anchor === 'middle' ? at - width / 2 : at;
      const [text, right] = [textOf(part), left + width];
      return { text, left, right, y: y + Number(part.properties.y) };
    });
  });
}

/** The width of a text, whose parts may be of another size and weight. */
function widthOf(
  { children }: Element,
  { fontSize, fontWeight }: Element['properties'],
  measure: Measure,
): number {
  const weight = Number(fontWeight) === 700 ? 'bold' : 'regular';
  return children.reduce((sum, child) => {
    if (child.type === 'text') return sum + measure(child.value, Number(fontSize), weight);
    if (child.type !== 'element') return sum;
    return sum + widthOf(child, { fontSize, fontWeight, ...child.properties }, measure);
  }, 0);
}

/** The lines of text that leave the box of their drawing, or stand upon another. */
export function misplaced(
  { body, width, height }: Drawing,
  measure: Measure = measureAtMost,
): Box[] {
  const texts = boxes(body, measure);
  return texts.filter((one) => {
    const isOut = one.left < -0.5 || one.right > width + 0.5 || one.y > height;
    const isOver = (other: Box) =>
      other !== one &&
      other.left < one.right &&
      one.left < other.right &&
      Math.abs(other.y - one.y) < 13;
    return isOut || texts.some(isOver);
  });
}
