/** The looks of what comes with the flows. */
export const flowStyles = `
:host{--on-p:var(--codat-color-on-primary,light-dark(#fff,#160a3d));
--ok:var(--codat-color-ok,light-dark(#0b6b3a,#8fe3b4));--ok-bg:var(--codat-color-ok-background,light-dark(#e2f5ea,#123524))}
.head{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;padding-inline-end:2.75rem}.head .title{flex:1 1 9rem;padding:0}
.chip{padding:.15rem .65rem;border-radius:99px;font-size:.85em;font-weight:600;background:var(--panel);color:var(--fg)}
.chip.ok{background:var(--ok-bg);color:var(--ok)}.chip.warn{color:var(--danger)}
.dates{color:var(--muted);display:grid;gap:.25rem}
.panel{padding:1rem;border-radius:var(--r);background:var(--panel);color:var(--fg)}.panel ul{margin:.5rem 0 0;padding-inline-start:1.25rem}
a:not(.button){color:var(--p)}
.alert{display:flex;gap:.75rem;padding:.75rem 1rem;border:1px solid var(--danger);border-radius:var(--r);color:var(--danger)}.alert .reference{color:inherit}
.actions{display:grid;gap:.75rem;margin-block-start:auto;padding-block-start:1rem}
.button{display:flex;gap:.5rem;align-items:center;justify-content:center;min-height:48px;padding:.5rem 1rem;border:1px solid var(--p);border-radius:var(--r);
background:none;color:var(--p);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.button.primary{background:var(--p);color:var(--on-p)}
.picture{width:72px;height:72px;margin-block:1rem .5rem;display:grid;place-items:center;border-radius:50%;background:var(--panel);color:var(--p);font-size:1.5em}
.picture.danger{color:var(--danger)}
.button.plain:hover{background:var(--panel)}
.reference{color:var(--muted);font-size:.875em}
.button.danger{border-color:var(--danger);color:var(--danger)}
.button[aria-disabled]{cursor:progress;border-style:dashed}
@media (forced-colors:active){.panel,.chip,.picture{border:1px solid}}
`;
