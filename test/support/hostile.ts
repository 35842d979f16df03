import fc from "fast-check";

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

const signs = [..."\"'`\\/*#$%{}[]()<>&;:,@|-\n\r\t\0\u2028\u2029\u0085\ufeff\u202e", "\ud800", "*/", "/*", "//", '"""', "'''"];
// biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of some other language is the point
const canaries = ["CANARY()", " CANARY ", "\nCANARY()\n", "${CANARY()}", "{{CANARY}}", "{@link CANARY}", "\\u000aCANARY()"];
const words = [
  "]]>",
  "</summary>",
  "-->",
  "```",
  "\\u002a/",
  "\\N{",
  "\\x",
  "r#",
  "f'{",
  '$@"',
  "#if ",
  "//go:",
  "# type: ",
  "${",
  "{{",
  "<![CDATA[",
];

/** What texts are made of: signs that end, open or escape something in one of the languages, and what stands between. */
const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constantFrom(...canaries) },
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
);

/** Hostile texts by chance, the same ones for a seed; each has the canary in it. */
export function randomHostileTexts(seed: number, count: number): readonly string[] {
  const half = fc.array(piece, { maxLength: 12 });
  return fc.sample(fc.tuple(half, half), { seed, numRuns: count }).map(([before, after]) => [...before, "CANARY()", ...after].join(""));
}
