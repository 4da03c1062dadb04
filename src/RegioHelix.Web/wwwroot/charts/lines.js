// Figures over the years, a line a thing; each line has its own symbol too, and its name stands at its end.
import { tip, tooltip } from './look.js';

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'];

export function options(data, look, { width, height }) {
  const narrow = width < 520;
  const moved = apart(data, height - 40);
  const text = { color: look.quiet, fontFamily: look.font };
  return {
    grid: { left: 8, right: narrow ? 16 : 190, top: narrow ? 12 + 18 * data.series.length : 16, bottom: 4, containLabel: true },
    legend: { show: narrow, top: 0, left: 0, orient: 'vertical', itemGap: 4, itemHeight: 8, textStyle: { ...text, color: look.ink } },
    tooltip: tooltip(look, points => tip(points[0].axisValueLabel, points.map(point => `${point.seriesName}: ${data.series[point.seriesIndex].texts[point.dataIndex]}`)), 'axis'),
    xAxis: { type: 'category', data: data.years.map(String), boundaryGap: false, axisLine: { lineStyle: { color: look.edge } }, axisTick: { show: false }, axisLabel: text },
    yAxis: { type: 'value', min: data.fromZero ? 0 : null, splitLine: { lineStyle: { color: look.line } }, axisLabel: { ...text, formatter: value => label(value, data) } },
    series: data.series.map((series, index) => line(series, index, data, look, narrow, moved[index])),
  };
}

function line(series, index, data, look, narrow, moved) {
  const color = look.colour(`cat-${(index % 8) + 1}`);
  const last = series.values.findLastIndex(value => value !== null);
  const mark = { silent: true, symbol: 'none', lineStyle: { color: look.edge, type: 'dashed' }, label: { show: true, position: 'insideStartTop', formatter: data.referenceName ?? '', color: look.quiet, fontFamily: look.font }, data: [{ yAxis: data.reference }] };
  return {
    name: series.name,
    type: 'line',
    data: series.values.map((value, at) => at === last && !narrow ? { value, label: { show: true, position: 'right', formatter: series.name, color, fontFamily: look.font, width: 176, lineHeight: 14, overflow: 'break', distance: 8, offset: [0, moved] } } : value),
    connectNulls: false,
    symbol: symbols[index % symbols.length],
    symbolSize: 7,
    lineStyle: { width: 2, color },
    itemStyle: { color },
    showAllSymbol: true,
    ...(index === 0 && typeof data.reference === 'number' ? { markLine: mark } : {}),
  };
}

// How far each name moves down from its line's end, so that no two stand on each other: the engine does not see to it.
// The scale holds 0, as the engine's does.
function apart({ series }, height) {
  const ends = series.map(({ values }) => values.findLast(value => value !== null) ?? 0);
  const all = series.flatMap(({ values }) => values).filter(value => value !== null);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const names = series.map(({ name }, index) => ({ index, at: (high - ends[index]) / (high - low || 1) * height, tall: 2 + 14 * Math.ceil(name.length / 18) }));
  let floor = -Infinity;
  for (const name of names.toSorted((one, other) => one.at - other.at)) {
    name.middle = Math.max(name.at, floor + name.tall / 2);
    floor = name.middle + name.tall / 2;
  }
  return names.map(({ at, middle }) => middle - at);
}

export function label(value, { point, thousands }) {
  const [whole, part] = String(Math.round(value * 1000) / 1000).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return part ? grouped + point + part : grouped;
}
