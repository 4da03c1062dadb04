// Counts stacked on each other, a bar for each category: the layers go from doubt to certainty, and so do their shades.
import { tip, tooltip } from './look.js';

export function options(data, look, { width }) {
  // On a phone the legend stands in a column below the axis.
  const narrow = width < 560;
  const text = { color: look.quiet, fontFamily: look.font };
  const shades = [look.line, look.edge, look.colour('cat-1'), look.accent];
  return {
    grid: { left: 8, right: 16, top: 8, bottom: narrow ? 24 + 22 * data.layers.length : 56, containLabel: true },
    legend: { bottom: 0, orient: narrow ? 'vertical' : 'horizontal', left: narrow ? 8 : 'center', textStyle: { ...text, color: look.ink }, itemWidth: 14, itemHeight: 10 },
    tooltip: tooltip(look, point => tip(point.name, [`${point.seriesName}: ${point.value}`])),
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: look.line } }, axisLabel: text },
    yAxis: { type: 'category', inverse: true, data: data.categories, axisLine: { lineStyle: { color: look.edge } }, axisTick: { show: false }, axisLabel: { ...text, width: narrow ? 90 : 150, overflow: 'break', lineHeight: 14 } },
    series: data.layers.map((layer, at) => ({
      name: layer.name, type: 'bar', stack: 'all', barMaxWidth: 34, data: layer.values, itemStyle: { color: shades[at % shades.length], borderColor: look.card, borderWidth: 1 },
    })),
  };
}
