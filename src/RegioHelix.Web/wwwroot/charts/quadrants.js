// Opportunities between risk and reward: to the right nearer to what the region has, upwards more complex, the area by jobs.
import { tip, tooltip } from './look.js';

export function options(data, look, { width }) {
  const text = { color: look.quiet, fontFamily: look.font };
  const x = span(data.points.map(point => point.x), data.splitX, 0.08);
  const y = span(data.points.map(point => point.y), data.splitY, 0.08);
  const largest = Math.max(...data.points.map(point => point.size), 1);
  const most = width < 520 ? 30 : 44;
  const axis = { type: 'value', splitLine: { show: false }, axisLabel: { show: false }, axisTick: { show: false }, axisLine: { lineStyle: { color: look.edge } }, nameTextStyle: text };
  return {
    grid: { left: 28, right: 12, top: 12, bottom: 28 },
    tooltip: tooltip(look, ({ data: point }) => tip(`${point.code} ${point.name}`, point.lines)),
    xAxis: { ...axis, min: x[0], max: x[1], name: `${data.axisX} \u2192`, nameLocation: 'middle', nameGap: 8, nameTextStyle: { ...text, fontSize: width < 520 ? 10 : 12, width: width - 48, overflow: 'truncate' } },
    yAxis: { ...axis, min: y[0], max: y[1], name: `${data.axisY} \u2192`, nameLocation: 'middle', nameGap: 8 },
    series: [{
      type: 'scatter',
      data: data.points.map(point => bubble(point, look, largest, most, width)).sort((one, other) => other.symbolSize - one.symbolSize),
      labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
      markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: look.edge, type: 'dashed' }, data: [{ xAxis: data.splitX }, { yAxis: data.splitY }] },
      markArea: { silent: true, itemStyle: { color: 'transparent' }, label: { color: look.quiet, fontFamily: look.font, fontWeight: 600 }, data: corners(data, x, y) },
    }],
  };
}

function span(values, split, margin) {
  const low = Math.min(...values, split);
  const high = Math.max(...values, split);
  const room = (high - low || 1) * margin;
  return [low - room, high + room];
}

function corners({ corners: [best, slow, gamble, dead], splitX, splitY }, [left, right], [bottom, top]) {
  const area = (name, position, x, y) => [{ name, label: { position }, xAxis: x[0], yAxis: y[0] }, { xAxis: x[1], yAxis: y[1] }];
  return [
    area(best, 'insideTopRight', [splitX, right], [splitY, top]),
    area(slow, 'insideBottomRight', [splitX, right], [bottom, splitY]),
    area(gamble, 'insideTopLeft', [left, splitX], [splitY, top]),
    area(dead, 'insideBottomLeft', [left, splitX], [bottom, splitY]),
  ];
}

function bubble(point, look, largest, most, width) {
  const color = look.colour(point.colour);
  return {
    ...point,
    value: [point.x, point.y],
    symbolSize: 6 + most * Math.sqrt(point.size / largest),
    itemStyle: { color, opacity: point.listed ? 0.9 : 0.4, borderColor: point.listed ? look.ink : look.card, borderWidth: point.listed ? 1.5 : 1, borderType: point.unsteady ? 'dashed' : 'solid' },
    label: { show: point.listed, formatter: width < 520 ? point.code : point.name, position: 'left', color: look.ink, fontFamily: look.font, fontSize: 12, textBorderColor: look.card, textBorderWidth: 3 },
  };
}
