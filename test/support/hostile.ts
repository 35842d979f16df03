/**
 * Text that tries to leave the comment or string it is put in. Each would, once out, name `CANARY`: a name nothing
 * declares, so that a compiler refuses it wherever it became code, and a searcher of comments and strings finds it.
 */
export const hostileTexts: readonly string[] = [
  "*/ CANARY(); /*",
  "/* // */ CANARY(); // /*",
  '""" + CANARY() + """',
  "''' + CANARY() + '''",
  '" + CANARY() + "',
  "' + CANARY() + '",
  "` + CANARY() + `",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of some other language is the point
  "${CANARY()} #{CANARY()} {CANARY()} {{CANARY}} {{{CANARY}}} {{#if CANARY}} %(CANARY)s $CANARY",
  "\\",
  '\\" + CANARY() + \\"',
  '\\\\" + CANARY() + "',
  "\\u002a/ CANARY(); /*",
  "\\u0022 + CANARY() + \\u0022",
  "\\uZZZZ \\x \\N{CANARY} \\0 \\777",
  "first\nCANARY()\n\tCANARY()",
  "first\rCANARY()",
  "first\r\nCANARY()",
  "first\u2028CANARY()\u2029CANARY()\u0085CANARY()\u000bCANARY()\u000cCANARY()",
  "\u0000\u0001\u001b[31m\u007f\ufeff\ufffe",
  "\ud800 \udc00 lone",
  "\u202eCANARY\u202c \u2066CANARY\u2069",
  "</summary><remarks>&CANARY;</remarks><![CDATA[ ]]> --> <!-- &amp; &#x2a;/",
  '</description></PropertyGroup><Target Name="CANARY" BeforeTargets="Build"><Error Text="CANARY" /></Target><PropertyGroup>',
  '"\n[tool.canary]\nCANARY = 1\n"',
  "@deprecated {@link CANARY} {@code CANARY} @CANARY @param CANARY",
  "//go:embed CANARY\n//go:build CANARY\n#if CANARY\n#pragma CANARY\n# type: CANARY\n# noqa\n//nolint",
  "```\nCANARY()\n```\n# CANARY\n<script>CANARY()</script>\n[CANARY](javascript:CANARY())\n| a | b |",
  "😀 größe 日本 \u0301 e\u0301",
  "   ",
  "trailing backslash \\",
  'trailing quote "',
  "trailing quotes '''",
  'trailing quotes """',
];

/** All of it at once: what several compile at the price of one. */
export const hostileText: string = hostileTexts.join("\n\n");
