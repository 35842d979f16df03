import type { ThemeToken } from "./types.ts";

const tokens: Readonly<Record<ThemeToken, readonly [property: string, css: string]>> = {
  primary: ["color-primary", "color"],
  onPrimary: ["color-on-primary", "color"],
  background: ["color-background", "color"],
  text: ["color-text", "color"],
  muted: ["color-muted", "color"],
  line: ["color-line", "color"],
  panel: ["color-panel", "color"],
  danger: ["color-danger", "color"],
  ok: ["color-ok", "color"],
  okBackground: ["color-ok-background", "color"],
  focus: ["color-focus", "color"],
  font: ["font", "font-family"],
  fontSize: ["font-size", "font-size"],
  radius: ["radius", "border-radius"],
};

/** Sets the page's colours on the element; what is no CSS value is left out and told to the developer. */
export function applyTheme({ style }: HTMLElement, theme: Partial<Record<ThemeToken, string>>): void {
  for (const [token, [property, css]] of Object.entries(tokens)) {
    const value = theme[token as ThemeToken];
    const fits = value !== undefined && CSS.supports(css, value);
    if (value !== undefined && !fits) console.warn(`CodatConnections: theme.${token} is no ${css}`);
    style.setProperty(`--codat-${property}`, fits ? value : null);
  }
  if (theme.primary === undefined || theme.onPrimary !== undefined) return;
  style.setProperty("--codat-color-on-primary", readableOn(theme.primary));
}

/** Black or white, whichever is easier to read on a colour; null when the colour is not written in hex. */
function readableOn(color: string): string | null {
  const digits = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(color.trim());
  const hex = digits?.[2] ?? digits?.[1]?.replace(/./g, "$&$&");
  if (hex === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) ** 2 > 0.0525 ? "#000" : "#fff";
}
