// Follows a job: asks its twin now and then, moves the bar, and loads the page again when the job has ended.
const box = document.querySelector('[data-job]');
const bar = box.querySelector('progress');
const message = box.querySelector('[data-message]');
const ended = new Set(['done', 'failed', 'cancelled']);
let wait = 500;

async function ask() {
  const answer = await fetch(box.dataset.job, { headers: { accept: 'application/json' } }).catch(() => null);
  if (answer?.ok) {
    const job = await answer.json();
    if (ended.has(job.state)) return location.reload();
    if (job.progress === null) bar.removeAttribute('value');
    else bar.value = job.progress;
    if (message.textContent !== job.message) message.textContent = job.message;
  }
  wait = Math.min(wait * 1.2, 3000);
  setTimeout(ask, wait);
}

setTimeout(ask, wait);
