export { countsOf } from './counts.ts';
export { drawChart, isCounted } from './draw.ts';
export { drawYears } from './draw-years.ts';
export { narrow, wide, type Drawing, type Frame, type Measure } from './frame.ts';
export { svgOf, svgText } from './render.ts';
export { chartStyle, pagePaint, type Paint } from './style.ts';
export { wrap, wrapEvenly } from './wrap.ts';
