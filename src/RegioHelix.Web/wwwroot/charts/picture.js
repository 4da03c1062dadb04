// A drawn chart as a picture to keep. What the page says around it goes into the picture: the caption above, the kind of figures and the product below.
const band = 26;
const scale = 2;

// Adds the two buttons to the line under the chart. Made here, because without scripts there is no chart to keep.
export function offer(element, chart, options, readLook) {
  const line = element.closest('figure')?.querySelector('.chart-line');
  if (!line || line.querySelector('button')) return;
  const forms = { PNG: () => png(element, chart, readLook()), SVG: () => svg(element, options, readLook()) };
  for (const [form, make] of Object.entries(forms)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = form;
    button.title = element.getAttribute(form.toLowerCase()) ?? form;
    button.addEventListener('click', async () => save(await make(), nameOf(element), form.toLowerCase()));
    line.append(' ', button);
  }
}

async function png(element, chart, look) {
  const { width, height } = sizeOf(element);
  const canvas = Object.assign(document.createElement('canvas'), { width: width * scale, height: (height + 2 * band) * scale });
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  pen.fillStyle = look.card;
  pen.fillRect(0, 0, width, height + 2 * band);
  pen.drawImage(chart.getRenderedCanvas({ pixelRatio: scale, backgroundColor: look.card }), 0, band, width, height);
  pen.fillStyle = look.ink;
  pen.font = `600 13px ${look.font}`;
  pen.fillText(captionOf(element), 8, 18, width - 16);
  pen.fillStyle = look.quiet;
  pen.font = `12px ${look.font}`;
  pen.fillText(noteOf(element), 8, height + band + 17, width - 16);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

function svg(element, options, look) {
  const { width, height } = sizeOf(element);
  const chart = window.echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...options() });
  const drawing = chart.renderToSVGString();
  chart.dispose();
  const text = (words, y, colour, weight) => `<text x="8" y="${y}" fill="${colour}" font-family="${escape(look.font)}" font-size="13" font-weight="${weight}">${escape(words)}</text>`;
  return new Blob([
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + 2 * band}" role="img" aria-label="${escape(element.getAttribute('label'))}">`,
    `<rect width="100%" height="100%" fill="${look.card}"/>`, text(captionOf(element), 18, look.ink, 600),
    `<svg y="${band}" width="${width}" height="${height}">${drawing}</svg>`, text(noteOf(element), height + band + 17, look.quiet, 400), '</svg>',
  ], { type: 'image/svg+xml' });
}

function save(blob, name, ending) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: `${name}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const sizeOf = element => ({ width: element.clientWidth, height: element.clientHeight });
const captionOf = element => element.closest('figure').querySelector('figcaption')?.textContent.trim() ?? element.getAttribute('label');
const noteOf = element => [element.getAttribute('note'), `RegioHelix, ${location.host}${location.pathname}`].filter(Boolean).join(' · ');
const nameOf = element => captionOf(element).toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'chart';
const escape = text => String(text ?? '').replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
