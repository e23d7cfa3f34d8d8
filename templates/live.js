// Follows the files behind the page: it is loaded anew where it has changed, and says so where it cannot be.
(() => {
  const script = document.currentScript;
  const etag = script.dataset.etag;
  const scrollKey = `tiaokuai-scroll ${location.pathname}`;
  let wasLost = false;

  const live = () => {
    let box = document.getElementById('live');
    if (!box) {
      box = document.createElement('div');
      box.id = 'live';
      box.setAttribute('role', 'status');
      document.body.prepend(box);
    }
    return box;
  };

  /** Only text is put into the page: messages quote what stands in the files. */
  const element = (name, text, className = '') => {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = className;
    return made;
  };

  const show = (banner, isLost) => {
    const box = live();
    box.replaceChildren();
    box.hidden = banner === null;
    box.classList.toggle('lost', isLost);
    if (banner === null) return;
    box.append(element('p', banner.text));
    if (banner.lines.length === 0) return;
    const list = document.createElement('ul');
    for (const { place, message, help } of banner.lines) {
      const item = document.createElement('li');
      item.append(element('span', place, 'place'), message);
      if (help) item.append(element('span', help, 'help'));
      list.append(item);
    }
    box.append(list);
  };

  /** A page that the change does not touch stays as it is, with everything that was opened or typed in it. */
  const follow = async () => {
    const response = await fetch(location.pathname, { headers: { 'If-None-Match': etag }, cache: 'no-store' }).catch(() => null);
    if (!response || response.status === 304) return;
    sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
    location.reload();
  };

  const kept = sessionStorage.getItem(scrollKey);
  if (kept !== null) {
    sessionStorage.removeItem(scrollKey);
    const [x, y] = JSON.parse(kept);
    const back = () => scrollTo({ left: x, top: y, behavior: 'instant' });
    back();
    // What is laid out late moves the page once more.
    addEventListener('load', back, { once: true });
  }

  let lost = '';
  const source = new EventSource('/-/events');
  source.addEventListener('state', ({ data }) => {
    const message = JSON.parse(data);
    lost = message.lost;
    wasLost = false;
    show(message.banner, false);
    follow();
  });
  source.addEventListener('error', () => {
    if (wasLost || lost === '') return;
    wasLost = true;
    show({ text: lost, lines: [] }, true);
  });
})();
