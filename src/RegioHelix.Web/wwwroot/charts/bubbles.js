// A Dorling cartogram: a circle a region, where it lies, its area by jobs, its colour by the measure.
// The plane is in metres, so both axes get the same number of metres a pixel.
import { inkOn, tip, tooltip } from './look.js';

const margin = 8;

export function options(data, look, size) {
  const span = frame(data.regions, size);
  const axis = ([min, max]) => ({ type: 'value', min, max, show: false });
  return {
    grid: { left: margin, right: margin, top: margin, bottom: margin },
    xAxis: axis(span.x),
    yAxis: axis(span.y),
    tooltip: tooltip(look, ({ data: region }) => tip(region.name, region.lines)),
    series: [{
      type: 'custom',
      clip: true,
      data: data.regions.map(region => ({ ...region, value: [region.x, region.y, region.r] })),
      renderItem: (params, api) => circle(data.regions[params.dataIndex], api, look),
    }],
  };
}

export function frame(regions, { width, height }) {
  const low = (of, sign) => Math.min(...regions.map(region => region[of] - sign * region.r));
  const high = of => Math.max(...regions.map(region => region[of] + region.r));
  const x = [low('x', 1), high('x')];
  const y = [low('y', 1), high('y')];
  const metres = Math.max((x[1] - x[0]) / (width - 2 * margin), (y[1] - y[0]) / (height - 2 * margin));
  const around = ([from, to], pixels) => {
    const middle = (from + to) / 2;
    const half = metres * (pixels - 2 * margin) / 2;
    return [middle - half, middle + half];
  };
  return { x: around(x, width), y: around(y, height) };
}

function circle(region, api, look) {
  const [cx, cy] = api.coord([region.x, region.y]);
  const r = Math.max(2, api.size([region.r, region.r])[0]);
  const fill = region.colour ? look.colour(region.colour) : look.colour('missing');
  const children = [{
    type: 'circle',
    shape: { cx, cy, r },
    style: { fill, stroke: region.colour ? look.card : look.edge, lineWidth: 1, lineDash: region.colour ? null : [2, 2] },
    emphasis: { style: { stroke: look.ink, lineWidth: 2 } },
  }];
  if (region.uncertain && region.colour) children.push(...hatch(cx, cy, r, inkOn(fill)));
  if (r >= 13) {
    children.push({
      type: 'text',
      silent: true,
      style: { text: region.code, x: cx, y: cy, align: 'center', verticalAlign: 'middle', fill: region.colour ? inkOn(fill) : look.quiet, font: `600 ${r >= 18 ? 11 : 9}px ${look.font}` },
    });
  }
  return { type: 'group', children };
}

// Chords at 45 degrees: what is missing elsewhere could change this figure's side of 1.
function hatch(cx, cy, r, stroke) {
  const lines = [];
  for (let offset = -r + 3; offset < r; offset += 5) {
    const half = Math.sqrt(r * r - offset * offset);
    const [mx, my] = [cx + offset * Math.SQRT1_2, cy + offset * Math.SQRT1_2];
    const [dx, dy] = [half * Math.SQRT1_2, -half * Math.SQRT1_2];
    lines.push({ type: 'line', silent: true, shape: { x1: mx - dx, y1: my - dy, x2: mx + dx, y2: my + dy }, style: { stroke, lineWidth: 1, opacity: 0.45 } });
  }
  return lines;
}
