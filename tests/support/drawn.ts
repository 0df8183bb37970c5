import type { Element, ElementContent } from 'hast';
import { narrow, wide, type Drawing, type Frame } from '../../src/charts/index.ts';
import { measure } from '../../src/share/measure.ts';

export const desk: Frame = { width: wide, lang: 'vi', measure, detail: 'full' };
export const phone: Frame = { width: narrow, lang: 'vi', measure, detail: 'full' };

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
function boxes(nodes: readonly ElementContent[], dx = 0, dy = 0): Box[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const moved = /translate\(([\d.]+),([\d.]+)\)/.exec(String(node.properties.transform ?? ''));
    const [x, y] = [dx + Number(moved?.[1] ?? 0), dy + Number(moved?.[2] ?? 0)];
    if (node.tagName !== 'text') return boxes(node.children, x, y);
    const size = Number(node.properties.fontSize);
    const weight = Number(node.properties.fontWeight) === 700 ? 'bold' : 'regular';
    const parts = all(node.children, 'tspan');
    return (parts.length > 0 ? parts : [node]).map((part) => {
      const text = textOf(part);
      const width = measure(text, size, weight);
      const at = x + Number(part.properties.x);
      const anchor = String(part.properties.textAnchor);
      const left = anchor === 'end' ? at - width : anchor === 'middle' ? at - width / 2 : at;
      return { text, left, right: left + width, y: y + Number(part.properties.y) };
    });
  });
}

/** The lines of text that leave the box of their drawing, or stand upon another. */
export function misplaced({ body, width, height }: Drawing): Box[] {
  const texts = boxes(body);
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
