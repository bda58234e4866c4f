'use strict';
// Everything works without this: it shows answers as they come, opens citations beside them, copies.
(() => {
  const answers = () => document.getElementById('answers');
  const parse = (text) => new DOMParser().parseFromString(text, 'text/html');

  function show(fresh) {
    const next = fresh.getElementById('answers');
    if (next) { answers().replaceWith(document.importNode(next, true)); }
  }

  let watching = false;
  async function watch() {
    if (watching || !answers()) { return; }
    watching = true;
    try {
      while (answers().dataset.pending) {
        const reply = await fetch('/answers?after=' + answers().dataset.version, { credentials: 'same-origin' });
        if (reply.status === 200) {
          show(parse(await reply.text()));
        } else if (reply.status !== 204) {
          break;
        }
      }
    } catch (failure) {
      console.warn('the answer could not be fetched; reload the page');
    } finally {
      watching = false;
    }
  }

  async function submit(form, button) {
    const fields = new URLSearchParams(new FormData(form));
    if (button && button.name) { fields.set(button.name, button.value); }
    fields.set('wait', 'no');
    const reply = await fetch(form.getAttribute('action'), { method: 'POST', body: fields, credentials: 'same-origin' });
    const fresh = parse(await reply.text());
    if (!reply.ok || !fresh.getElementById('answers')) {
      form.submit();
      return;
    }
    show(fresh);
    watch();
  }

  document.addEventListener('submit', (event) => {
    if (answers() && event.target.dataset.live !== undefined) {
      event.preventDefault();
      const box = event.target.querySelector('textarea[name=words]');
      submit(event.target, event.submitter).then(() => { if (box) { box.value = ''; box.focus(); } });
    }
  });

  // Enter asks, Shift and Enter begins a line.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target.matches('textarea[name=words]')) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
    if (event.key === 'Escape') { close(); }
  });

  let opener = null;
  function close() {
    const beside = document.getElementById('beside');
    if (beside && !beside.hidden) {
      beside.hidden = true;
      beside.parentElement.classList.remove('open');
      if (opener) { opener.focus(); }
    }
  }

  async function open(link) {
    const beside = document.getElementById('beside');
    const reply = await fetch(link.href, { credentials: 'same-origin' });
    const article = parse(await reply.text()).querySelector('article');
    if (!reply.ok || !article) {
      location.href = link.href;
      return;
    }
    opener = link;
    beside.querySelector('.shown').replaceChildren(document.importNode(article, true));
    beside.hidden = false;
    beside.parentElement.classList.add('open');
    const mark = beside.querySelector('mark');
    if (mark) {
      mark.scrollIntoView({ block: 'center' });
      mark.focus({ preventScroll: true });
    }
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.cite');
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link && plain && document.getElementById('beside')) {
      event.preventDefault();
      open(link);
    } else if (event.target.closest('#beside .close')) {
      close();
    } else if (event.target.closest('button.copy')) {
      copy(event.target.closest('button.copy'));
    }
  });

  async function copy(button) {
    const box = document.getElementById(button.dataset.from);
    try {
      await navigator.clipboard.writeText(box.value);
    } catch (refused) {
      box.closest('details').open = true;
      box.select();
      document.execCommand('copy');
    }
    button.textContent = button.dataset.done;
  }

  // An address that carries its range behind # alone: only here is it known.
  const range = /^#([0-9]{1,9}-[0-9]{1,9})$/.exec(location.hash);
  if (range && location.pathname.startsWith('/source/') && !document.querySelector('mark')) {
    const query = new URLSearchParams(location.search);
    if (!query.has('range')) {
      query.set('range', range[1]);
      location.replace(location.pathname + '?' + query + location.hash);
    }
  }

  document.documentElement.classList.add('script');
  watch();
})();
