// A funnel of counts, a bar a step: what both say, what one side says, and pale what the silent could add; a mark shows where the benchmark lies.
import { tip, tooltip } from './look.js';

export function options(data, look, { width }) {
  const narrow = width < 560;
  const text = { color: look.quiet, fontFamily: look.font };
  const fills = [
    { color: look.accent },
    { color: look.colour('cat-1'), opacity: 0.75 },
    { color: look.card, borderColor: look.edge, borderWidth: 1, borderType: 'dashed' },
  ];
  const explain = point => tip(data.steps[point.dataIndex] ?? data.benchmarkName, [data.texts[point.dataIndex]]);
  return {
    grid: { left: 8, right: 16, top: 8, bottom: narrow ? 112 : 56, containLabel: true },
    legend: { bottom: 0, orient: narrow ? 'vertical' : 'horizontal', left: narrow ? 8 : 'center', textStyle: { ...text, color: look.ink }, itemWidth: 14, itemHeight: 10 },
    tooltip: tooltip(look, explain),
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: look.line } }, axisLabel: text },
    yAxis: { type: 'category', inverse: true, data: data.steps, axisLine: { lineStyle: { color: look.edge } }, axisTick: { show: false }, axisLabel: { ...text, width: narrow ? 90 : 150, overflow: 'break', lineHeight: 14 } },
    series: [
      ...data.layers.map((layer, at) => ({ name: layer.name, type: 'bar', stack: 'all', barMaxWidth: 30, data: layer.values, itemStyle: fills[at] })),
      { name: data.benchmarkName, type: 'scatter', symbol: 'rect', symbolSize: [4, 38], z: 5, itemStyle: { color: look.colour('cat-2') }, data: [[data.benchmark, data.benchmarkStep]], tooltip: { formatter: () => tip(data.benchmarkName, []) } },
    ],
  };
}
