// A region and the regions that complete it: lines on a map of dots, where they lie. The plane is in metres, so x and y count alike.
import { frame } from './bubbles.js';
import { tip, tooltip } from './look.js';

export function options(data, look, size) {
  const places = [...(data.home ? [data.home] : []), ...data.partners, ...data.others].map(place => ({ x: place.x, y: place.y, r: 60000 }));
  const span = frame(places, size);
  const axis = ([min, max]) => ({ type: 'value', min, max, show: false });
  const at = place => [place.x, place.y];
  const label = { show: size.width >= 520, position: 'right', formatter: '{b}', color: look.ink, fontFamily: look.font, fontSize: 12, textBorderColor: look.card, textBorderWidth: 3 };
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 8 },
    xAxis: axis(span.x),
    yAxis: axis(span.y),
    tooltip: tooltip(look, ({ data: place }) => (place?.lines ? tip(place.name, place.lines) : null)),
    series: [
      { type: 'scatter', silent: true, symbolSize: 5, itemStyle: { color: look.edge, opacity: 0.45 }, data: data.others.map(at) },
      {
        type: 'lines',
        coordinateSystem: 'cartesian2d',
        silent: true,
        lineStyle: { color: look.accent, width: 1.5, opacity: 0.6, curveness: 0.12 },
        data: data.home ? data.partners.map(partner => ({ coords: [at(data.home), at(partner)] })) : [],
      },
      { type: 'scatter', symbolSize: 11, labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' }, label, itemStyle: { color: look.accent, borderColor: look.card, borderWidth: 1 }, data: data.partners.map(partner => ({ ...partner, value: at(partner) })) },
      { type: 'scatter', symbol: 'diamond', symbolSize: 18, label: { ...label, show: true, fontWeight: 700 }, itemStyle: { color: look.ink }, data: data.home ? [{ ...data.home, value: at(data.home) }] : [] },
    ],
  };
}
