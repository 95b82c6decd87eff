// What pages do better with a script. Without it everything still works: this file adds, it never replaces.
(() => {
  const form = document.getElementById('form');
  const saved = () => document.getElementById('saved');
  const lang = document.documentElement.lang;
  const grouped = new Intl.NumberFormat(lang);

  // Problems take the focus when a page opens with them.
  document.getElementById('problems')?.focus();

  const count = (area) => {
    const counter = document.getElementById(`${area.id}-counter`);
    if (!counter) return;
    const most = Number(area.dataset.max);
    // As the server counts: composed characters, not the halves JavaScript stores.
    const typed = [...area.value.normalize('NFC')].length;
    counter.textContent = `${grouped.format(typed)} / ${grouped.format(most)}`;
    counter.classList.toggle('over', typed > most);
  };
  const countAll = (root) => {
    for (const area of root.querySelectorAll('textarea[data-max]')) count(area);
  };
  countAll(document);
  document.addEventListener('input', (event) => {
    if (event.target.dataset?.max) count(event.target);
  });

  if (!form?.hasAttribute('hx-post')) return;
  if (saved().dataset.auto) saved().textContent = saved().dataset.auto;

  let underway = 0;
  let waiting;
  let leaving = false;
  // What each request of this form wants: a row's button is gone once its rows were replaced.
  const intents = new WeakMap();
  const intentOf = (event) => intents.get(event.detail.ctx);

  const isRowButton = (event) => intentOf(event)?.includes(':');

  form.addEventListener('submit', (event) => {
    // A save already underway changes the version this one must carry.
    if (underway > 0) {
      event.preventDefault();
      waiting = event.submitter;
    } else leaving = true;
  });
  window.addEventListener('pageshow', () => {
    leaving = false;
  });

  document.addEventListener('htmx:before:request', (event) => {
    const { ctx } = event.detail;
    if (!form.contains(ctx.sourceElement)) return;
    if (leaving) return event.preventDefault();
    // Queued requests were collected before the one ahead of them brought a new version.
    ctx.request.body = new URLSearchParams(new FormData(form));
    intents.set(ctx, ctx.sourceElement === form ? 'autosave' : ctx.sourceElement.value);
    ctx.request.body.set('intent', intents.get(ctx));
    underway += 1;
  });
  document.addEventListener('htmx:finally:request', (event) => {
    if (!intentOf(event)) return;
    underway -= 1;
    if (underway > 0 || !waiting) return;
    const button = waiting;
    waiting = undefined;
    setTimeout(() => form.requestSubmit(button));
  });
  document.addEventListener('htmx:error', (event) => {
    if (intentOf(event)) saved().textContent = saved().dataset.failed;
  });
  document.addEventListener('htmx:before:swap', (event) => {
    const { ctx } = event.detail;
    if (!isRowButton(event) || ctx.response.status < 400) return;
    // A row's button answered by something else than its form: show that as a page.
    event.preventDefault();
    waiting = ctx.sourceElement;
  });
  document.addEventListener('htmx:after:swap', (event) => {
    if (!isRowButton(event)) return;
    const [verb, rest] = intentOf(event).split(':');
    const rows = document.getElementById(rest.split('.')[0]);
    countAll(rows);
    const first = [...rows.querySelectorAll('.row')].at(-1)?.querySelector('input, select, textarea');
    (verb === 'add' && first ? first : rows).focus();
  });
})();
