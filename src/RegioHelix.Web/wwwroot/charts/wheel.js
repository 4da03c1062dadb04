// The RIS3 wheel: a spoke a question, the scores of one day over those of another. What has no score lies at the hub, and the tip says so.
import { tip, tooltip } from './look.js';

export function options(data, look, { width, height }) {
  const narrow = width < 560;
  // The engine goes against the clock; a reader goes with it.
  const order = data.names.map((_, at) => (data.names.length - at) % data.names.length);
  const rounds = [{ name: data.nowName, values: data.now, color: look.accent, type: 'solid' }];
  if (data.before) rounds.push({ name: data.beforeName, values: data.before, color: look.colour('cat-2'), type: 'dashed' });
  return {
    legend: { show: rounds.length > 1, bottom: 0, itemHeight: 8, textStyle: { color: look.ink, fontFamily: look.font } },
    tooltip: tooltip(look, ({ name, dataIndex }) => tip(name, data.names.map((spoke, at) => `${data.codes[at]} ${spoke}: ${rounds[dataIndex].values[at] ?? data.none}`))),
    radar: {
      center: ['50%', rounds.length > 1 ? '47%' : '50%'],
      radius: narrow ? Math.min(width, height) / 2 - 56 : Math.min(width / 2 - 190, height / 2 - 56),
      splitNumber: data.highest,
      indicator: order.map(at => ({ name: narrow ? data.codes[at] : `${data.codes[at]} ${data.names[at]}`, max: data.highest, min: 0 })),
      axisName: { color: look.ink, fontFamily: look.font, fontSize: 12, width: 170, overflow: 'break' },
      axisLine: { lineStyle: { color: look.line } },
      splitLine: { lineStyle: { color: look.line } },
      splitArea: { show: false },
    },
    series: [{
      type: 'radar',
      data: rounds.map(({ name, values, color, type }) => ({
        name, value: order.map(at => values[at] ?? 0), symbolSize: 6, itemStyle: { color }, lineStyle: { color, width: 2, type }, areaStyle: { color, opacity: type === 'solid' ? 0.14 : 0 },
      })),
    }],
  };
}
