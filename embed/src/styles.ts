/** The looks of the list. Colours are pairs for light and dark; sides are logical, so that right-to-left needs no second sheet. */
export const styles = `
:host{all:initial;display:flex;flex-direction:column;height:100%;overflow:auto;container-type:inline-size;
--p:var(--codat-color-primary,light-dark(#4527a0,#b9a5ff));
--bg:var(--codat-color-background,light-dark(#fff,#17181d));--fg:var(--codat-color-text,light-dark(#1b1c21,#f1f1f5));
--muted:var(--codat-color-muted,light-dark(#5a5d6b,#a9adbd));--line:var(--codat-color-line,light-dark(#dfe1e8,#343743));
--panel:var(--codat-color-panel,light-dark(#f4f5f8,#22242c));--danger:var(--codat-color-danger,light-dark(#b3123b,#ff9db0));
--focus:var(--codat-color-focus,light-dark(#2f5bff,#8fb0ff));--r:var(--codat-radius,12px);
color-scheme:light dark}
*{box-sizing:border-box}
.app{position:relative;flex:1 1 auto;display:flex;flex-direction:column;min-height:20rem;padding:1.5rem;overflow-wrap:anywhere;
background:var(--bg);color:var(--fg);font:var(--codat-font-size,16px)/1.5 var(--codat-font,system-ui,sans-serif);
border:1px solid var(--line);border-radius:var(--r)}
.app.bare{border:0}
.view{flex:1 1 auto;overflow:auto;margin:-6px;padding:6px;display:flex;flex-direction:column;gap:.75rem}
.title{margin:0;font-size:1.35em;line-height:1.3;font-weight:650;padding-inline-end:2.75rem}
p{margin:0}.lead,.second{color:var(--muted)}
.close{position:absolute;inset-block-start:1rem;inset-inline-end:1rem;width:44px;height:44px;display:grid;place-items:center;
border:0;border-radius:50%;background:var(--bg);color:var(--fg);cursor:pointer}
.close:hover,.row:hover{background:var(--panel)}
.icon{width:1.25em;height:1.25em;flex:none}
.list{list-style:none;margin:.5rem 0 0;padding:0;display:grid;gap:.25rem}
.row{display:grid;grid-template-columns:48px minmax(0,1fr) auto;gap:1rem;align-items:center;width:100%;min-height:72px;padding:.75rem;
border:0;border-radius:var(--r);background:none;color:inherit;font:inherit;text-align:start;cursor:pointer}
.words{display:grid}.name{font-weight:600}.second{font-size:.9em}
.row.off .logo{filter:grayscale(1);opacity:.6}.row.off .name{color:var(--muted)}.row.warn .second{color:var(--danger)}
[dir=rtl] .mirrored{transform:scaleX(-1)}
.logo{position:relative;width:48px;height:48px;flex:none;border-radius:10px;overflow:hidden;display:grid;place-items:center;background:var(--panel);color:var(--muted);font-weight:650}
.logo::before{content:attr(data-letter)}.logo img{position:absolute;inset:0;width:100%;height:100%;object-fit:contain;background:var(--bg)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.foot{margin-block-start:1.5rem;text-align:center;font-size:.85em;color:var(--muted)}
.bar:empty,[hidden]{display:none!important}
.bar{padding:.5rem 1rem;margin-block-end:1rem;border-radius:var(--r);background:var(--panel);margin-inline-end:2.75rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skeleton{background:var(--panel);margin-block-end:.5rem;animation:p 1.2s ease-in-out infinite alternate}
@keyframes p{to{opacity:.45}}
@container (max-width:22rem){.app{padding:1rem}.row{gap:.75rem;padding:.5rem}}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}
@media (forced-colors:active){.row{border:1px solid}}
`;
