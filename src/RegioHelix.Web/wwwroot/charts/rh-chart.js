// <rh-chart kind="..."> draws the data block that it holds. Its table stays in the page for whoever draws nothing.
import { readLook } from './look.js';
import { walk } from './walk.js';
import { offer } from './picture.js';

const kinds = new Set(['bubbles', 'boundaries', 'treemap', 'lines', 'columns', 'quadrants', 'partners', 'network', 'fan', 'wheel', 'demand', 'stacks', 'funnel']);
const engineAddress = new URL('../../Vizor.ECharts/js/vizor-echarts-bundle-min.js', import.meta.url);
let engine;

function loadEngine() {
  engine ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = engineAddress;
    script.addEventListener('load', () => resolve(window.echarts));
    script.addEventListener('error', () => reject(new Error('the chart engine did not load')));
    document.head.append(script);
  });
  return engine;
}

class Chart extends HTMLElement {
  #chart;
  #frame;

  connectedCallback() {
    // At once, not when the reader comes near: printed and photographed pages have all their charts, and there are few.
    this.#draw();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#redraw());
    // Paper is white whatever the screen is: drawn at once, since printing does not wait.
    matchMedia('print').addEventListener('change', () => { this.#redraw(); this.#chart?.getZr().flush(); });
    new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#redraw());
    }).observe(this);
  }

  async #draw() {
    const kind = this.getAttribute('kind');
    if (this.#chart || !kinds.has(kind)) return;
    const [echarts, module] = await Promise.all([loadEngine(), import(`./${kind}.js`)]);
    if (this.#chart) return;
    this.data = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    const plot = document.createElement('div');
    plot.className = 'plot';
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', this.getAttribute('label'));
    this.append(plot);
    this.#chart = echarts.init(plot, null, { renderer: 'canvas' });
    this.module = module;
    await module.prepare?.(echarts, this.data);
    await this.#redraw();
    this.#chart.on('click', ({ data }) => { if (data?.href) location.assign(data.href); });
    if (this.hasAttribute('hint')) walk(plot, this.#chart, this.data.regions, this.getAttribute('hint'));
    module.attach?.({ host: this, plot, data: this.data, redraw: () => this.#redraw() });
    offer(this, this.#chart, () => this.#options(), readLook);
    this.dataset.drawn = 'true';
  }

  #redraw() {
    if (!this.#chart) return;
    this.#chart.resize();
    this.#chart.setOption({ animation: false, ...this.#options() }, true);
  }

  #options() {
    return this.module.options(this.data, readLook(), { width: this.clientWidth, height: this.clientHeight });
  }
}

customElements.define('rh-chart', Chart);
