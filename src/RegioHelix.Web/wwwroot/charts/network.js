// Activities and their links where the server laid them out. Arrow keys walk from an activity to those it is linked to, Enter opens its page.
import { frame } from './bubbles.js';
import { tip, tooltip } from './look.js';

export function prepare(echarts, data) {
  data.at = data.focus ?? null;
  data.linked = data.nodes.map(() => new Set());
  for (const { from, to } of data.edges) {
    data.linked[from].add(to);
    data.linked[to].add(from);
  }
}

export function options(data, look, size) {
  data.places = place(data.nodes, size);
  const span = frame(data.places.map(([x, y]) => ({ x, y, r: 0.6 })), size);
  const axis = ([min, max]) => ({ type: 'value', min, max, show: false });
  const largest = Math.max(...data.nodes.map(node => node.size), 1);
  const most = size.width < 520 ? 18 : 34;
  const [west, east] = span.x;
  data.isEast = data.places.map(([x]) => x > west + 0.7 * (east - west));
  const order = data.nodes.map((_, at) => at).sort((one, other) => weight(data, one) - weight(data, other));
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 8 },
    xAxis: axis(span.x),
    yAxis: axis(span.y),
    tooltip: tooltip(look, ({ data: node }) => (node?.lines ? tip(`${node.code} ${node.name}`, node.lines) : null)),
    series: [
      { type: 'custom', silent: true, data: data.groups.map((_, at) => [at]), renderItem: (params, api) => outline(data.groups[params.dataIndex], api, look, size) },
      { type: 'lines', coordinateSystem: 'cartesian2d', silent: true, data: data.edges.map(edge => line(edge, data, look)) },
      { type: 'scatter', labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' }, data: order.map(at => mark(at, data, look, largest, most, size)).reverse() },
    ],
  };
}

// A tall frame turns the picture, which lies on its long side.
function place(nodes, { width, height }) {
  return nodes.map(({ x, y }) => (width < height ? [y, -x] : [x, y]));
}

// What the region has comes before what is near, and that before the rest; then the larger.
function weight(data, at) {
  const rank = { present: 2, opportunity: 3, unknown: 0, lacking: 1 }[data.nodes[at].place] ?? 0;
  return (data.at === at ? 1e12 : 0) + rank * 1e9 + data.nodes[at].size;
}

function outline(group, api, look, size) {
  const points = place(group.outline.map(([x, y]) => ({ x, y })), size).map(corner => api.coord(corner));
  return { type: 'polygon', silent: true, shape: { points }, style: { fill: look.colour(group.colour), opacity: 0.1 } };
}

function line({ from, to, tree }, data, look) {
  const near = data.at === from || data.at === to;
  const faded = data.at !== null && !near;
  return {
    coords: [data.places[from], data.places[to]],
    lineStyle: { color: near ? look.ink : look.edge, width: near ? 2 : tree ? 1.4 : 0.8, opacity: faded ? 0.15 : near ? 0.9 : 0.5 },
  };
}

function mark(at, data, look, largest, most, { width }) {
  const node = data.nodes[at];
  const colour = look.colour(node.colour);
  const filled = !data.lit || node.place === 'present';
  const faded = data.at !== null && data.at !== at && !data.linked[at].has(data.at);
  const near = node.place === 'opportunity';
  return {
    ...node,
    value: data.places[at],
    symbol: `path://${node.shape}`,
    symbolSize: 9 + most * Math.sqrt(node.size / largest),
    itemStyle: {
      color: filled ? colour : look.card,
      borderColor: data.at === at ? look.ink : filled ? look.card : near ? colour : look.edge,
      borderWidth: data.at === at ? 3 : near ? 2.5 : 1,
      borderType: node.place === 'unknown' ? 'dotted' : 'solid',
      opacity: faded ? 0.35 : 1,
    },
    label: {
      show: !faded,
      formatter: width < 520 && data.at !== at ? node.code : node.name,
      position: data.isEast[at] ? 'left' : 'right',
      distance: 3,
      color: data.lit && !filled && !near ? look.quiet : look.ink,
      fontFamily: look.font,
      fontSize: 11,
      fontWeight: data.at === at || near ? 700 : 400,
      textBorderColor: look.card,
      textBorderWidth: 3,
    },
  };
}

const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

// Makes the picture a thing to walk through: one stop of the Tab key, and a line that says where one is.
export function attach({ host, plot, data, redraw }) {
  plot.tabIndex = 0;
  plot.setAttribute('role', 'application');
  plot.setAttribute('aria-label', `${host.getAttribute('label')} ${data.help}`);
  const status = document.createElement('p');
  status.className = 'chart-status small';
  status.setAttribute('role', 'status');
  status.textContent = data.help;
  host.after(status);
  const go = at => {
    data.at = at;
    const node = data.nodes[at];
    status.textContent = at === null ? data.help : [node.name, ...node.lines].join(' · ');
    redraw();
  };
  plot.addEventListener('keydown', event => {
    const largest = () => data.nodes.reduce((best, node, at) => (node.size > data.nodes[best].size ? at : best), 0);
    if (steps[event.key]) go(data.at === null ? largest() : next(data, steps[event.key]));
    else if (event.key === 'Home') go(largest());
    else if (event.key === 'Escape') go(null);
    else if (event.key === 'Enter' && data.at !== null) location.assign(data.nodes[data.at].href);
    else return;
    event.preventDefault();
  });
  if (data.at !== null) go(data.at);
}

// Of the activities linked to this one the one that lies most in a direction, near ones first; this one itself where none does.
function next(data, [right, up]) {
  const [x, y] = data.places[data.at];
  let best = data.at;
  let most = 0;
  for (const other of data.linked[data.at]) {
    const [across, over] = [data.places[other][0] - x, data.places[other][1] - y];
    const length = Math.hypot(across, over) || 1;
    const fit = (across * right + over * up) / length / Math.sqrt(length);
    if (fit > most) [best, most] = [other, fit];
  }
  return best;
}
