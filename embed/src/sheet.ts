const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** One sheet for each document and text, adopted and never parsed out of the page: any Content-Security-Policy lets it through. */
export function adoptStyles(root: ShadowRoot, styles: string, nonce: string | undefined): void {
  const { ownerDocument } = root.host;
  const view = ownerDocument.defaultView;
  if (view && "adoptedStyleSheets" in root && "replaceSync" in view.CSSStyleSheet.prototype) {
    const known = sheets.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
    const sheet = known.get(styles) ?? new view.CSSStyleSheet();
    if (!known.has(styles)) sheet.replaceSync(styles);
    sheets.set(ownerDocument, known.set(styles, sheet));
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    return;
  }
  const style = ownerDocument.createElement("style");
  if (nonce !== undefined) style.nonce = nonce;
  style.textContent = styles;
  root.append(style);
}
