// A table's sheet: what is typed is kept on this device at once, sent when the network is there, and forgotten here only once the server says that it has it.
// Lines have names of their own, so that a line sent twice is kept once; what somebody else changed meanwhile stands below it.
const box = document.querySelector('[data-sheet]');
const form = box.querySelector('form');
const state = box.querySelector('[data-state]');
const say = box.dataset;
const place = `regiohelix.sheet.${say.sheet}`;
const fields = ['noted', 'owner', 'due'];
let sending = false;
let wait = 1000;
let timer = 0;
let full = false;

// Another tab may keep lines of the same sheet: each is read and written by itself.
const keyOf = (client) => `${place}.${client}`;
const keptOf = (client) => JSON.parse(localStorage.getItem(keyOf(client)) ?? 'null');
const clients = () => Object.keys(localStorage).filter((key) => key.startsWith(`${place}.`)).map((key) => key.slice(place.length + 1));

function keep(client, line) {
  try {
    localStorage.setItem(keyOf(client), JSON.stringify(line));
    full = false;
  } catch {
    full = true;
    tell();
  }
}

const field = (line, name) => line.querySelector(`[name="${name}-${line.dataset.client}"]`);
const valuesOf = (line) => Object.fromEntries(fields.map((name) => [name, field(line, name)?.value ?? '']));
const find = (client) => box.querySelector(`.sheet-line[data-client="${client}"]`);
const same = (one, other) => fields.every((name) => (one[name] ?? '') === (other[name] ?? ''));
const note = (line, words, wrong = false) => {
  const says = line.querySelector('[data-says]');
  says.textContent = words;
  says.className = wrong ? 'line-state field-problem' : 'line-state quiet';
};

function tell(words) {
  const waiting = clients().length;
  state.textContent = full ? say.full : words ?? (waiting ? say.kept.replace('{0}', waiting) : state.dataset.saved ?? state.textContent);
  state.dataset.waiting = waiting;
  box.classList.toggle('waiting', waiting > 0);
}

// A browser gives no name of this form over plain http, as on a local network.
function newName() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes].map((byte, at) => ([4, 6, 8, 10].includes(at) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
}

// A line like the first of its kind, under another name and empty.
function add(kind, client = newName()) {
  const section = box.querySelector(`[data-kind="${kind}"]`);
  const first = section.querySelector('.sheet-line');
  const line = first.cloneNode(true);
  for (const each of line.querySelectorAll('[name], [id], [for], [aria-describedby]'))
    for (const name of ['name', 'id', 'for', 'aria-describedby'])
      if (each.hasAttribute(name)) each.setAttribute(name, each.getAttribute(name).replace(first.dataset.client, client));
  Object.assign(line.dataset, { client, version: '0' });
  for (const each of line.querySelectorAll('[aria-invalid]')) each.removeAttribute('aria-invalid');
  line.querySelector('[name="client"]').value = client;
  line.querySelector(`[name="version-${client}"]`).value = '0';
  fill(line, {});
  // Before an empty line, which stays the last.
  const last = section.querySelector('.sheet-line:last-of-type');
  if (field(last, 'noted').value.trim()) last.after(line);
  else last.before(line);
  return line;
}

function fill(line, values) {
  for (const name of fields) {
    const input = field(line, name);
    if (input) input.value = values[name] ?? '';
  }
  note(line, '');
  settle(line);
}

// What has no owner or no date is no action yet.
function settle(line) {
  const proposal = line.querySelector('[data-proposal]');
  const { noted, owner, due } = valuesOf(line);
  if (proposal) proposal.hidden = !noted.trim() || (owner && due);
}

const kindOf = (line) => line.closest('[data-kind]').dataset.kind;

function typed({ target }) {
  const line = target.closest('.sheet-line');
  if (!line) return;
  const before = keptOf(line.dataset.client);
  keep(line.dataset.client, { ...before, refused: false, kind: kindOf(line), version: Number(line.dataset.version), ...valuesOf(line) });
  note(line, '');
  settle(line);
  tell();
  // There is always an empty line to write on.
  const last = line.parentElement.querySelector('.sheet-line:last-of-type');
  if (field(last, 'noted').value.trim()) add(kindOf(line));
  wait = 1000;
  plan(800);
}

function plan(after) {
  clearTimeout(timer);
  timer = setTimeout(send, after);
}

function post(client, line) {
  const body = new URLSearchParams({ client, version: line.version, kind: line.kind, ...Object.fromEntries(fields.map((name) => [name, line[name] ?? ''])) });
  body.set('__RequestVerificationToken', form.querySelector('[name="__RequestVerificationToken"]').value);
  return fetch(say.line, { method: 'POST', body, redirect: 'manual', headers: { accept: 'application/json' } });
}

async function send() {
  if (sending) return;
  sending = true;
  let failed = false;
  for (const client of clients()) {
    const line = keptOf(client);
    if (!line || line.refused) continue;
    // Noted before it is sent: an answer that is not heard of is known again by it.
    const sent = Object.fromEntries(fields.map((name) => [name, line[name] ?? '']));
    keep(client, { ...line, sent: [...(line.sent ?? []), sent].slice(-5) });
    const answer = await post(client, line).catch(() => null);
    if (answer?.ok) took(client, line, sent, await answer.json());
    else if (answer && [400, 404, 409].includes(answer.status) && answer.headers.get('content-type')?.includes('json')) {
      const { why } = await answer.json();
      keep(client, { ...keptOf(client), refused: true });
      const shown = find(client);
      if (shown) note(shown, say.refused.replace('{0}', why), true);
    } else {
      // Too much to do, or a fault of its own: the page is right, and the line is tried again.
      failed = !answer ? 'away' : answer.status >= 500 || answer.status === 429 ? 'trouble' : 'lost';
      break;
    }
  }
  sending = false;
  tell(failed ? say[failed] : undefined);
  const left = clients().some((client) => !keptOf(client)?.refused);
  if (!left) return;
  wait = failed ? Math.min(wait * 1.7, 30000) : 300;
  plan(wait);
}

function took(client, line, sent, told) {
  const shown = find(client);
  const now = keptOf(client) ?? line;
  const server = told.entry ? { noted: told.entry.noted, owner: told.entry.owner ?? '', due: told.entry.due ?? '' } : {};
  if (!told.kept && line.sent?.some((earlier) => same(server, earlier))) {
    // Its own words, of which the answer was lost: what was typed since goes on from there.
    keep(client, { ...now, version: told.version, sent: [] });
    if (shown) shown.dataset.version = told.version;
    return;
  }
  if (!told.kept) {
    const mine = add(line.kind);
    fill(mine, now);
    keep(mine.dataset.client, { kind: line.kind, version: 0, ...valuesOf(mine) });
    localStorage.removeItem(keyOf(client));
    note(mine, say.both);
    if (shown) {
      shown.dataset.version = told.version;
      fill(shown, server);
    }
    return;
  }
  if (shown) {
    shown.dataset.version = told.version;
    field(shown, 'version').value = told.version;
  }
  if (same(now, sent)) localStorage.removeItem(keyOf(client));
  else keep(client, { ...now, version: told.version, sent: [] });
  state.dataset.saved = say.saved.replace('{0}', new Date(told.saved_at).toLocaleTimeString(say.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
}

// What an earlier visit could not send stands in the form again.
for (const client of clients()) {
  const line = keptOf(client);
  if (!line || !box.querySelector(`[data-kind="${line.kind}"]`)) continue;
  const shown = find(client) ?? add(line.kind, client);
  fill(shown, line);
  keep(client, { ...line, refused: false });
}
for (const section of box.querySelectorAll('[data-kind]')) {
  const last = section.querySelector('.sheet-line:last-of-type');
  if (field(last, 'noted').value.trim()) add(section.dataset.kind);
}
box.addEventListener('input', typed);
box.addEventListener('change', typed);
addEventListener('online', () => plan(0));
tell();
if (clients().length) plan(0);
