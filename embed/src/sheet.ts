import { styles } from "./styles.ts";

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** One sheet for each document, adopted and never parsed out of the page: any Content-Security-Policy lets it through. */
export function adoptStyles(root: ShadowRoot, nonce: string | undefined): void {
  const { ownerDocument } = root.host;
  const view = ownerDocument.defaultView;
  if (view && "adoptedStyleSheets" in root && "replaceSync" in view.CSSStyleSheet.prototype) {
    const known = sheets.get(ownerDocument) ?? new view.CSSStyleSheet();
    if (!sheets.has(ownerDocument)) known.replaceSync(styles);
    sheets.set(ownerDocument, known);
    root.adoptedStyleSheets = [known];
    return;
  }
  if (root.querySelector("style")) return;
  const style = ownerDocument.createElement("style");
  if (nonce !== undefined) style.nonce = nonce;
  style.textContent = styles;
  root.prepend(style);
}
