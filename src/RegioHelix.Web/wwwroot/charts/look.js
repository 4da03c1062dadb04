// The colours and letters of the page, as the style sheet has them at this moment (light or dark).
export function readLook() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--${name}`).trim();
  return {
    colour,
    ink: colour('ink'),
    quiet: colour('quiet'),
    line: colour('line'),
    edge: colour('line-strong'),
    card: colour('card'),
    accent: colour('accent'),
    font: style.getPropertyValue('--font').trim(),
  };
}

// The box that explains the thing under the pointer: elements, not markup, so that no text of the data is ever read as HTML.
export function tip(title, lines) {
  const box = document.createElement('div');
  box.className = 'chart-tip';
  const head = document.createElement('strong');
  head.textContent = title;
  box.append(head, ...lines.filter(Boolean).map(line => {
    const row = document.createElement('span');
    row.textContent = line;
    return row;
  }));
  return box;
}

export function tooltip(look, formatter, trigger = 'item') {
  return { trigger, formatter, confine: true, transitionDuration: 0, backgroundColor: look.card, borderColor: look.edge, borderWidth: 1, padding: [8, 12] };
}

// Black or white, whichever reads better on a colour (#rrggbb).
export function inkOn(colour) {
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 150 ? '#101615' : '#ffffff';
}
