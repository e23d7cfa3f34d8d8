/** Search and filters of the site. Everything else works without. */

(() => {
  /** Letters and digits only, small, full-width forms folded: what people mean by “the same text”. */
  const plain = (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const wordsOf = (text) => text.split(/\s+/u).map(plain).filter(Boolean);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  search();
  for (const form of document.querySelectorAll('form.filter')) filter(form);

  /** A box that finds everything of the site; the data is read when it is first wanted. */
  function search() {
    const box = document.getElementById('find');
    const list = document.getElementById('found');
    const status = document.getElementById('found-count');
    if (!box || !list || !status) return;
    const area = box.closest('.find');
    const panel = area.querySelector('.found');
    const words = box.dataset;
    const most = 50;
    // A hit in the title says more than one in a summary.
    const weights = {
      title: 100,
      number: 60,
      id: 50,
      aliases: 50,
      clause: 40,
      bodies: 30,
      indicators: 30,
      place: 20,
      document: 10,
      summary: 5,
    };
    area.hidden = false;

    let loading = null;
    const load = () => {
      loading ??= new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = document.body.dataset.search;
        script.onload = () => (window.tiaokuaiSearch ? resolve(prepare(window.tiaokuaiSearch)) : reject(new Error('empty')));
        script.onerror = reject;
        document.head.append(script);
      });
      return loading;
    };

    function prepare({ names, kinds }) {
      const plainNames = names.map(plain);
      return kinds.flatMap(({ kind, fields, rows }) =>
        rows.map((row) => ({
          kind,
          path: row[0],
          title: row[1],
          fields: fields.slice(1).map((name, at) => {
            const value = row[at + 1];
            const texts = typeof value === 'string' ? [value] : value.map((index) => names[index]);
            const folded = typeof value === 'string' ? [plain(value)] : value.map((index) => plainNames[index]);
            return { name, texts, folded, weight: weights[name] ?? 1 };
          }),
        })),
      );
    }

    /** The best field for each word; null where a word is nowhere. */
    function score(entry, wanted) {
      let sum = 0;
      let why = null;
      for (const word of wanted) {
        let best = 0;
        for (const field of entry.fields) {
          if (field.weight * 2 <= best) continue;
          const at = field.folded.findIndex((text) => text.includes(word));
          if (at < 0) continue;
          const text = field.folded[at];
          const points = field.weight * (text === word ? 2 : text.startsWith(word) ? 1.4 : 1);
          if (points <= best) continue;
          best = points;
          if (field.name !== 'title') why = { field: field.name, text: field.texts[at] };
        }
        if (best === 0) return null;
        sum += best;
      }
      return { entry, sum, why };
    }

    let latest = 0;
    async function run() {
      const wanted = wordsOf(box.value);
      const turn = ++latest;
      if (wanted.length === 0) {
        close();
        return;
      }
      panel.hidden = false;
      let entries;
      try {
        if (!window.tiaokuaiSearch) status.textContent = words.loading;
        entries = await load();
      } catch {
        status.textContent = words.failed;
        return;
      }
      if (turn !== latest) return;
      const found = entries.map((entry) => score(entry, wanted)).filter(Boolean);
      found.sort((a, b) => b.sum - a.sum);
      status.textContent =
        found.length === 0
          ? fill(words.none, { query: box.value.trim() })
          : fill(words.count, { n: found.length }) + (found.length > most ? ` ${fill(words.more, { n: found.length - most })}` : '');
      list.replaceChildren(...found.slice(0, most).map((hit) => item(hit, wanted)));
      panel.scrollTop = 0;
    }

    function item({ entry, why }, wanted) {
      const link = element('a');
      link.href = document.body.dataset.root + entry.path;
      const title = element('span', 'title');
      title.append(...highlighted(entry.title, wanted));
      link.append(element('span', 'kind', words[entry.kind]), title);
      const where = element('span', 'where');
      const value = (name) => entry.fields.find((field) => field.name === name)?.texts.join(' ') ?? '';
      const place = [value('clause'), value('document'), value('number') || value('place')].filter(Boolean).join(' · ');
      where.append(place);
      if (why && !['clause', 'document', 'number', 'place'].includes(why.field)) {
        if (place) where.append(' · ');
        where.append(...highlighted(excerpt(why.text, wanted), wanted));
      }
      if (where.childNodes.length > 0) link.append(where);
      // An English voice leaves hanzi out.
      if (document.documentElement.lang === 'en')
        for (const one of [title, where]) if (/\p{Script=Han}/u.test(one.textContent)) one.lang = 'zh-Hans';
      const made = element('li');
      made.append(link);
      return made;
    }

    /** Where each letter of the folded text stands in the text as it is. */
    function lettersOf(text) {
      const letters = [];
      let at = 0;
      for (const character of text) {
        for (const letter of plain(character)) letters.push({ letter, at, end: at + character.length });
        at += character.length;
      }
      return letters;
    }

    function highlighted(text, wanted) {
      const letters = lettersOf(text);
      const folded = letters.map(({ letter }) => letter).join('');
      const spans = wanted
        .map((word) => ({ word, at: folded.indexOf(word) }))
        .filter(({ at }) => at >= 0)
        .map(({ word, at }) => {
          // Positions are counted in code units of the folded text, letters may be longer.
          let from = 0;
          let units = 0;
          while (units < at) units += letters[from++].letter.length;
          let to = from;
          while (units < at + word.length) units += letters[to++].letter.length;
          return { from: letters[from].at, to: letters[to - 1].end };
        })
        .sort((a, b) => a.from - b.from);
      const pieces = [];
      let done = 0;
      for (const { from, to } of spans) {
        if (from < done) continue;
        pieces.push(text.slice(done, from), element('mark', '', text.slice(from, to)));
        done = to;
      }
      return [...pieces, text.slice(done)];
    }

    function excerpt(text, wanted) {
      if (text.length <= 48) return text;
      const letters = lettersOf(text);
      const folded = letters.map(({ letter }) => letter).join('');
      const first = Math.min(...wanted.map((word) => folded.indexOf(word)).filter((at) => at >= 0));
      const at = Number.isFinite(first) ? (letters[first]?.at ?? 0) : 0;
      const from = Math.max(0, at - 12);
      return (from > 0 ? '…' : '') + text.slice(from, from + 44) + (from + 44 < text.length ? '…' : '');
    }

    function close() {
      latest++;
      panel.hidden = true;
      list.replaceChildren();
      status.textContent = '';
    }

    const links = () => [...list.querySelectorAll('a')];
    box.addEventListener('focus', () => {
      load().catch(() => {});
      if (box.value.trim()) run();
    });
    box.addEventListener('input', run);
    area.addEventListener('keydown', (event) => {
      const all = links();
      const at = all.indexOf(document.activeElement);
      const go = (to) => {
        event.preventDefault();
        (to < 0 ? box : all[Math.min(to, all.length - 1)])?.focus();
      };
      if (event.isComposing) return;
      if (event.key === 'ArrowDown' && all.length > 0) go(at + 1);
      else if (event.key === 'ArrowUp' && at >= 0) go(at - 1);
      else if (event.key === 'Enter' && at < 0) {
        event.preventDefault();
        run().then(() => links()[0]?.click());
      } else if (event.key === 'Escape') {
        event.preventDefault();
        if (at >= 0) box.focus();
        else box.value = '';
        close();
      }
    });
    area.addEventListener('focusout', (event) => {
      if (!area.contains(event.relatedTarget)) panel.hidden = true;
    });
    document.addEventListener('keydown', (event) => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.focus();
      box.select();
    });
  }

  /** Rows of a table by text, topic, body and role; what is asked for in the address is filled in. */
  function filter(form) {
    const table = document.getElementById(form.dataset.rows);
    const status = form.querySelector('.count');
    if (!table || !status) return;
    const field = (name) => form.elements.namedItem(name);
    const asked = new URLSearchParams(location.search);
    for (const [name, value] of asked) if (field(name) && field(name).value !== undefined) field(name).value = value;

    const heads = [...table.tHead.rows[0].cells];
    const bodies = heads.map((head) => (head.dataset.body === undefined ? null : plain(head.dataset.body)));
    const roles = heads.map((head) => head.dataset.role ?? null);
    const isGrid = bodies.some((name) => name !== null);
    // A wide grid is printed as a list, row by row the same.
    const paper = table.closest('section').querySelector('.on-paper table');
    const paperRows = paper ? [...paper.querySelectorAll('tr[data-row]')] : [];
    let rows = null;
    const read = () =>
      [...table.querySelectorAll('tr[data-row]')].map((row) => ({
        row,
        text: plain(row.textContent),
        topic: row.dataset.topic ?? '',
        cells: [...row.cells].map((cell) => (isGrid ? cell.textContent.trim() : plain(cell.textContent))),
      }));
    const hidden = isGrid ? new CSSStyleSheet() : null;
    if (hidden) document.adoptedStyleSheets.push(hidden);

    function apply() {
      rows ??= read();
      const words = wordsOf(field('text')?.value ?? '');
      const body = plain(field('body')?.value ?? '');
      const topic = field('topic')?.value ?? '';
      const chosen = field('role')?.selectedOptions[0];
      const role = chosen?.value ? { id: chosen.value, mark: chosen.dataset.mark } : null;
      const active = words.length > 0 || body !== '' || topic !== '' || role !== null;
      const has = ({ cells }) => {
        if (body === '' && !role) return true;
        return cells.some((cell, at) => {
          if (at === 0 || cell === '') return false;
          if (isGrid) return (body === '' || bodies[at]?.includes(body)) && (!role || cell.includes(role.mark));
          return (!role || roles[at] === role.id) && (body === '' || cell.includes(body));
        });
      };
      let shown = 0;
      const used = new Set();
      for (const [at, entry] of rows.entries()) {
        const visible = words.every((word) => entry.text.includes(word)) && (topic === '' || entry.topic === topic) && has(entry);
        entry.row.hidden = !visible;
        if (paperRows[at]) paperRows[at].hidden = !visible;
        if (!visible) continue;
        shown++;
        if (active && isGrid) for (const [column, cell] of entry.cells.entries()) if (cell !== '') used.add(column);
      }
      for (const group of [...table.tBodies, ...(paper?.tBodies ?? [])]) {
        const own = [...group.querySelectorAll('tr[data-row]')];
        group.hidden = own.length > 0 && own.every((row) => row.hidden);
      }
      // Columns that say nothing about the rows that are left.
      hidden?.replaceSync(
        active && shown > 0
          ? heads
              .map((_, at) => (at === 0 || used.has(at) ? '' : `#${table.id} tr:not(.group) > :nth-child(${at + 1}) { display: none }`))
              .join('\n')
          : '',
      );
      status.textContent = fill(status.dataset.text, { shown, all: rows.length });
    }

    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(apply));
    if ([...asked.keys()].some((name) => field(name))) apply();
    else
      status.textContent = fill(status.dataset.text, {
        shown: table.querySelectorAll('tr[data-row]').length,
        all: table.querySelectorAll('tr[data-row]').length,
      });
  }
})();
