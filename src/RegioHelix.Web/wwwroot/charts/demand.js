// Needs to the left, the money of open calls to the right, a row a theme; a gap is hatched. The two sides have scales of their own.
import { tip, tooltip } from './look.js';

export function options(data, look, { width }) {
  const narrow = width < 560;
  const text = { color: look.quiet, fontFamily: look.font, hideOverlap: true };
  const names = narrow ? '34%' : 210;
  const half = narrow ? '33%' : '40%';
  const grid = { top: 28, bottom: 8, containLabel: false };
  const hatch = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: look.card };
  const side = (at, name, inverse) => ({ type: 'value', gridIndex: at, min: 0, minInterval: at === 0 ? 1 : 0, inverse, position: 'top', name: '', axisLabel: text, splitNumber: 3, splitLine: { lineStyle: { color: look.line } } });
  const rows = (at, show) => ({ type: 'category', gridIndex: at, data: data.names, inverse: true, axisTick: { show: false }, axisLine: { lineStyle: { color: look.edge } }, axisLabel: { show, color: look.ink, fontFamily: look.font, width: narrow ? width / 3 - 16 : 200, overflow: 'break', lineHeight: 14 } });
  return {
    aria: { decal: { show: false } },
    legend: { top: 0, left: 0, itemHeight: 8, selectedMode: false, textStyle: { color: look.ink, fontFamily: look.font }, show: false },
    grid: [{ ...grid, left: names, right: narrow ? '33%' : half }, { ...grid, left: narrow ? '68%' : '61%', right: 16 }],
    tooltip: tooltip(look, point => tip(point.name, [data.texts[point.dataIndex]])),
    xAxis: [side(0, data.needsName, false), side(1, data.moneyName, false)],
    yAxis: [rows(0, true), rows(1, false)],
    series: [
      { name: data.needsName, type: 'bar', xAxisIndex: 0, yAxisIndex: 0, barMaxWidth: 18, data: data.needs.map((value, at) => ({ value, itemStyle: { color: data.gaps[at] ? look.colour('cat-2') : look.accent, decal: data.gaps[at] ? hatch : null } })) },
      { name: data.moneyName, type: 'bar', xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 18, data: data.money, itemStyle: { color: look.colour('cat-1') } },
    ],
  };
}
