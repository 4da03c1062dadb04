// A region's portfolio: the area of a box is its jobs, its colour the location quotient, boxes of one section together.
import { inkOn, tip, tooltip } from './look.js';

export function options(data, look, size) {
  const all = data.sections.flatMap(section => section.boxes).reduce((sum, box) => sum + box.value, 0);
  const pixels = size.width * size.height / all;
  return {
    tooltip: tooltip(look, ({ data: box }) => (box?.title ? tip(box.title, box.lines ?? []) : null)),
    series: [{
      type: 'treemap',
      roam: false,
      nodeClick: false,
      breadcrumb: { show: false },
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      sort: 'desc',
      // A code or a section's name that a narrow box would cut is left out: pointing at the box tells it.
      labelLayout: ({ rect, text }) => (rect.width < 8 + widthOf(text) ? { fontSize: 0 } : {}),
      label: { show: true, overflow: 'truncate', fontSize: 11, lineHeight: 13, padding: [3, 4], fontFamily: look.font },
      upperLabel: { show: true, height: 18, color: look.ink, fontSize: 11, fontWeight: 600, fontFamily: look.font, backgroundColor: 'transparent' },
      levels: [
        { itemStyle: { gapWidth: 3, borderWidth: 0, borderColor: look.card }, upperLabel: { show: false } },
        { itemStyle: { gapWidth: 1, borderWidth: 2, borderColor: look.card } },
        { itemStyle: { borderWidth: 0, gapWidth: 1, borderColor: look.card } },
      ],
      data: data.sections.map(section => ({
        name: section.name,
        title: section.name,
        lines: section.lines,
        itemStyle: { color: look.colour('div-4'), borderColor: look.card },
        children: section.boxes.map(box => paint(box, look, Math.sqrt(box.value * pixels))),
      })),
    }],
  };
}

// About how wide a label of this size is: a little more than most, so that none is cut.
const widthOf = text => 7 * Math.max(...(text ?? '').split('\n').map(line => line.length));

// A box of about that many pixels a side shows its name, its code, or nothing: never a name cut to pieces.
function paint(box, look, side) {
  const color = look.colour(box.colour);
  const widest = Math.max(...box.name.split(' ').map(word => word.length));
  const text = side > 10 + 9 * widest ? box.name.replaceAll(' ', '\n').replace(/\n(and|en|of|van|de)\n/g, ' $1\n') : side > 44 ? box.code : '';
  return { ...box, itemStyle: { color }, label: { color: inkOn(color), formatter: text } };
}
