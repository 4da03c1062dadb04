// Figures over the years, a line a thing; each line has its own symbol too, and its name stands at its end.
import { tip, tooltip } from './look.js';

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'];

export function options(data, look, { width }) {
  const narrow = width < 520;
  const text = { color: look.quiet, fontFamily: look.font };
  return {
    grid: { left: 8, right: narrow ? 16 : 190, top: narrow ? 12 + 18 * data.series.length : 16, bottom: 4, containLabel: true },
    legend: { show: narrow, top: 0, left: 0, orient: 'vertical', itemGap: 4, itemHeight: 8, textStyle: { ...text, color: look.ink } },
    tooltip: tooltip(look, points => tip(points[0].axisValueLabel, points.map(point => `${point.seriesName}: ${data.series[point.seriesIndex].texts[point.dataIndex]}`)), 'axis'),
    xAxis: { type: 'category', data: data.years.map(String), boundaryGap: false, axisLine: { lineStyle: { color: look.edge } }, axisTick: { show: false }, axisLabel: text },
    yAxis: { type: 'value', min: data.fromZero ? 0 : null, splitLine: { lineStyle: { color: look.line } }, axisLabel: { ...text, formatter: value => label(value, data) } },
    series: data.series.map((series, index) => line(series, index, data, look, narrow)),
  };
}

function line(series, index, data, look, narrow) {
  const color = look.colour(`cat-${(index % 8) + 1}`);
  const mark = { silent: true, symbol: 'none', lineStyle: { color: look.edge, type: 'dashed' }, label: { show: true, position: 'insideStartTop', formatter: data.referenceName ?? '', color: look.quiet, fontFamily: look.font }, data: [{ yAxis: data.reference }] };
  return {
    name: series.name,
    type: 'line',
    data: series.values,
    connectNulls: false,
    symbol: symbols[index % symbols.length],
    symbolSize: 7,
    lineStyle: { width: 2, color },
    itemStyle: { color },
    endLabel: { show: !narrow, formatter: series.name, color, fontFamily: look.font, width: 176, overflow: 'break', distance: 8 },
    labelLayout: { moveOverlap: 'shiftY' },
    ...(index === 0 && typeof data.reference === 'number' ? { markLine: mark } : {}),
  };
}

export function label(value, { point, thousands }) {
  const [whole, part] = String(Math.round(value * 1000) / 1000).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return part ? grouped + point + part : grouped;
}
