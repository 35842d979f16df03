import { html } from "hono/html";
import type { Placed } from "../state/store.ts";

/** The page on which a customer authorizes a connection, or does not. */
export function startPage({ platformName, companyId, id }: Placed, otp: string) {
  const action = `/companies/${companyId}/connections/${id}/finish`;
  const choice = (outcome: string, words: string) => html`<button name="outcome" value="${outcome}" class="${outcome}">${words}</button>`;
  return page(
    `Connect ${platformName}`,
    html`<h1>Connect ${platformName}</h1>
      <p>This page plays the source's own sign-in. What happens next is your choice.</p>
      <form method="post" action="${action}">
        <input type="hidden" name="otp" value="${otp}" />
        ${choice("approve", "Approve")} ${choice("other-company", "Approve for another company")} ${choice("cancel", "Cancel")}
        ${choice("fail", "Fail")}
        <label><input type="checkbox" name="slow" value="1" /> Take ten seconds over it</label>
      </form>`,
  );
}

export function donePage(words: string) {
  return page("Done", html`<h1>${words}</h1><p>You can close this window.</p><script src="/link.js" type="module"></script>`);
}

/** Where a company begins: everything of it that still wants to be authorized. */
export function companyPage(name: string, waiting: readonly { readonly platformName: string; readonly url: string }[]) {
  const links = waiting.map(({ platformName, url }) => html`<li><a href="${url}">${platformName}</a></li>`);
  const words = waiting.length === 0 ? "Nothing waits to be connected." : "What do you want to connect?";
  return page(`Connect ${name}`, html`<h1>${name}</h1><p>${words}</p><ul>${links}</ul>`);
}

export function refusedPage(message: string) {
  return page("This link does not work", html`<h1>This link does not work</h1><p>${message}</p>`);
}

function page(title: string, content: unknown) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/link.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
}

export const linkStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; place-items: center; min-height: 100vh; background: light-dark(#f4f5f8, #14161b); }
main { width: min(26rem, calc(100vw - 2rem)); padding: 2rem; box-sizing: border-box; border-radius: 1rem; background: light-dark(#fff, #1e2129); }
h1 { margin: 0 0 .5rem; font-size: 1.4rem; }
form { display: grid; gap: .75rem; margin-top: 1.5rem; }
button { font: inherit; padding: .7rem 1rem; border-radius: .6rem; border: 1px solid light-dark(#8a8f9c, #6c7383); background: transparent; color: inherit; cursor: pointer; }
button.approve { background: #4527a0; border-color: #4527a0; color: #fff; }
button:focus-visible { outline: 3px solid #7c5cff; outline-offset: 2px; }
`;

/** Tells the window that opened this one, which then asks the API itself. */
export const linkScript = `if (window.opener) window.opener.postMessage({ type: "codat-link", state: "finished" }, "*");
window.close();
`;
