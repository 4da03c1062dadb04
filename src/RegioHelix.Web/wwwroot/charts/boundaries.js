// Regions in their own borders, coloured by the measure. The borders come in the map's own plane (kilometres), so x and y count alike.
import { tip, tooltip } from './look.js';

export async function prepare(echarts, data) {
  const name = `nuts-${data.version}`;
  if (echarts.getMap(name)) return;
  const answer = await fetch(`/maps/boundaries/${data.version}.json`);
  if (!answer.ok) throw new Error('the borders did not load');
  echarts.registerMap(name, await answer.json());
}

export function options(data, look) {
  return {
    tooltip: tooltip(look, ({ data: region, name }) => (region ? tip(region.title, region.lines) : tip(name, []))),
    series: [{
      type: 'map',
      map: `nuts-${data.version}`,
      aspectScale: 1,
      // The frame is Europe; what lies overseas is in the table.
      boundingCoords: [[2500, 5450], [6600, 1350]],
      roam: false,
      selectedMode: false,
      left: 8,
      right: 8,
      top: 8,
      bottom: 8,
      label: { show: false },
      itemStyle: { areaColor: look.colour('missing'), borderColor: look.edge, borderWidth: 0.5, borderType: 'dotted' },
      emphasis: { label: { show: false }, itemStyle: { areaColor: null, borderColor: look.ink, borderWidth: 2 } },
      data: data.regions.map(region => ({ ...region, title: region.name, name: region.code, ...paint(region, look) })),
    }],
  };
}

function paint(region, look) {
  if (!region.colour) return {};
  const areaColor = look.colour(region.colour);
  return {
    itemStyle: { areaColor, borderColor: look.card, borderType: 'solid', ...(region.uncertain ? { decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: -Math.PI / 4, color: 'rgba(0,0,0,0.35)' } } : {}) },
    emphasis: { itemStyle: { areaColor } },
  };
}
