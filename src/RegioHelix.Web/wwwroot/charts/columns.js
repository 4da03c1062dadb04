// Counts over the years as columns from zero.
import { label } from './lines.js';
import { tip, tooltip } from './look.js';

export function options(data, look) {
  const text = { color: look.quiet, fontFamily: look.font };
  return {
    grid: { left: 8, right: 8, top: 12, bottom: 4, containLabel: true },
    tooltip: tooltip(look, point => tip(point.name, [data.texts[point.dataIndex]])),
    xAxis: { type: 'category', data: data.years.map(String), axisLine: { lineStyle: { color: look.edge } }, axisTick: { show: false }, axisLabel: text },
    yAxis: { type: 'value', min: 0, splitLine: { lineStyle: { color: look.line } }, axisLabel: { ...text, formatter: value => label(value, data) } },
    series: [{ type: 'bar', data: data.values, barMaxWidth: 40, itemStyle: { color: look.accent } }],
  };
}
