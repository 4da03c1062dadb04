// Arrow keys walk through a map's regions in the order of its table, Enter opens the one that is shown, Escape lets go.
const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function walk(plot, chart, regions, hint) {
  plot.tabIndex = 0;
  plot.setAttribute('aria-label', `${plot.getAttribute('aria-label')} ${hint}`);
  const voice = document.createElement('p');
  voice.className = 'visually-hidden';
  voice.setAttribute('aria-live', 'polite');
  plot.after(voice);
  let at = -1;

  const leave = () => {
    if (at >= 0) chart.dispatchAction({ type: 'downplay', seriesIndex: 0, dataIndex: at });
    chart.dispatchAction({ type: 'hideTip' });
  };
  const show = next => {
    leave();
    at = (next + regions.length) % regions.length;
    chart.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex: at });
    chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: at });
    voice.textContent = [regions[at].name, ...regions[at].lines].join('. ');
  };

  plot.addEventListener('keydown', event => {
    if (steps[event.key]) show(at < 0 && steps[event.key] < 0 ? -1 : at + steps[event.key]);
    else if (event.key === 'Home') show(0);
    else if (event.key === 'End') show(-1);
    else if (event.key === 'Enter' && at >= 0) location.assign(regions[at].href);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  });
  plot.addEventListener('blur', leave);
}
