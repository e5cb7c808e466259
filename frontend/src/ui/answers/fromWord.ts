/** What stands before a list's text in Word's HTML: "·", "o", "§" for points, "1." or "a)" for numbers. */
const MARK = /^\s*(?:[·•§o▪-]|(\d+|[a-z])[.)])[\s\u00a0]+/i;

function isListed(element: Element): boolean {
  return element.className.includes('MsoListParagraph');
}

function takeMark(item: Element): void {
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  let left = MARK.exec(item.textContent)?.[0].length ?? 0;
  while (left > 0 && walker.nextNode()) {
    const node = walker.currentNode as Text;
    const taken = Math.min(left, node.length);
    node.deleteData(0, taken);
    left -= taken;
  }
}

/** Paragraphs that Word only draws as a list become one. */
function listed(page: Document): void {
  for (const first of [...page.querySelectorAll('p')].filter(isListed)) {
    if (!first.isConnected) continue;
    const isNumbered = MARK.exec(first.textContent)?.[1] !== undefined;
    const list = page.createElement(isNumbered ? 'ol' : 'ul');
    first.before(list);
    for (
      let next = list.nextElementSibling;
      next && isListed(next);
      next = list.nextElementSibling
    ) {
      takeMark(next);
      const item = page.createElement('li');
      item.append(...next.childNodes);
      next.remove();
      list.append(item);
    }
  }
}

/** HTML from Word and its kin without what only they read; lists as lists. Other HTML stays as it is. */
export function cleanedPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const odd of page.querySelectorAll('style, script, meta, link, xml, title')) odd.remove();
  for (const odd of page.querySelectorAll('*')) {
    if (odd.localName.includes(':')) odd.replaceWith(...odd.childNodes);
  }
  listed(page);
  return page.body.innerHTML.replace(/<!--[\s\S]*?-->/g, '');
}
