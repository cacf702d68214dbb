/**
 * What a link has that opens a page of ours in a dialog where there is script; without it, the page itself. Its content
 * is what stands in that page's <main>.
 */
export function inDialog(href: string): Record<string, string> {
  return { href, 'hx-get': href, 'hx-target': '#dialog-body', 'hx-select': '#main > *' };
}
