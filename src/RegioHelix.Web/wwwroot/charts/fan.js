// Lines over the periods: a few in front with their names, many behind in grey, and the date of treatment. What leaves the scale is cut.
import { label } from './lines.js';
import { tip, tooltip } from './look.js';

const dashes = ['solid', 'dashed', 'solid', 'dotted'];

export function options(data, look, { width }) {
  const narrow = width < 520;
  const text = { color: look.quiet, fontFamily: look.font };
  const [low, high] = span(data);
  return {
    grid: { left: 8, right: narrow ? 16 : 190, top: narrow ? 18 + 18 * data.front.length : 20, bottom: 4, containLabel: true },
    legend: { show: narrow, top: 0, left: 0, orient: 'vertical', itemGap: 4, itemHeight: 8, data: data.front.map(({ name }) => name), textStyle: { ...text, color: look.ink } },
    tooltip: tooltip(look, points => tip(points[0].axisValueLabel, data.front.map(({ name, texts }) => `${name}: ${texts[points[0].dataIndex]}`)), 'axis'),
    xAxis: { type: 'category', data: data.years.map(String), boundaryGap: false, axisLine: { onZero: false, lineStyle: { color: look.edge } }, axisTick: { show: false }, axisLabel: text },
    yAxis: { type: 'value', min: low, max: high, splitLine: { lineStyle: { color: look.line } }, axisLabel: { ...text, showMinLabel: false, showMaxLabel: false, formatter: value => label(value, data) } },
    series: [...data.behind.map(one => behind(one, look)), ...data.front.map((one, index) => front(one, index, data, look, narrow))],
  };
}

function behind({ name, values }, look) {
  return { name, type: 'line', data: values, silent: true, symbol: 'none', animation: false, clip: true, z: 1, lineStyle: { width: 1, color: look.edge, opacity: 0.35 }, tooltip: { show: false } };
}

function front({ name, values }, index, data, look, narrow) {
  const color = index === 0 ? look.ink : look.colour(`cat-${((index - 1) % 7) + 1}`);
  const last = values.length - 1;
  const mark = { silent: true, symbol: 'none', lineStyle: { color: look.ink, type: 'dashed' }, label: { show: true, position: 'insideEndTop', rotate: 0, offset: [0, -2], formatter: data.fromName, color: look.quiet, fontFamily: look.font }, data: [{ xAxis: String(data.from) }] };
  return {
    name, type: 'line', z: 3 + index, symbol: 'none', clip: true,
    data: values.map((value, at) => at === last && !narrow ? { value, symbol: 'circle', symbolSize: 5, label: { show: true, position: 'right', formatter: name, color, fontFamily: look.font, width: 170, overflow: 'break', lineHeight: 14, distance: 8, offset: [0, shift(index, data)] } } : value),
    showAllSymbol: true,
    lineStyle: { width: 2.5, color, type: dashes[index % dashes.length] },
    itemStyle: { color },
    ...(index === 0 && data.from !== null ? { markLine: mark } : {}),
  };
}

// Names at the ends of lines that meet stand above and below each other.
function shift(index, { front }) {
  const ends = front.map(({ values }) => values[values.length - 1]);
  const order = ends.map((end, at) => ({ end, at })).toSorted((one, other) => other.end - one.end).findIndex(({ at }) => at === index);
  return front.length < 2 ? 0 : (order - (front.length - 1) / 2) * 22;
}

// All of the lines in front and the middle nine tenths of those behind: one odd unit must not flatten the rest.
function span({ front, behind }) {
  const back = behind.flatMap(({ values }) => values).toSorted((one, other) => one - other);
  const cut = Math.floor(back.length / 20);
  const all = [...front.flatMap(({ values }) => values), ...(back.length ? [back[cut], back[back.length - 1 - cut]] : [])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const rim = 0.06 * (high - low || Math.abs(high) || 1);
  return [low - rim, high + rim];
}
