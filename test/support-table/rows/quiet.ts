import { field, parameter, response } from "../base.ts";
import { type Group, type Row, rowsOf } from "../row.ts";

const at = (pointer: string, key: string) => `${pointer}/${key}`;
const header = at(response, "headers/X-Zebra");
const plain = { [at(response, "headers")]: { "X-Zebra": { schema: { type: "string" } } } };
const example = at(parameter, "examples/one");
const shown = { [parameter]: { required: true, examples: { one: { value: "mane" } } } };

const ignored = (keyword: string, value: unknown, row: Partial<Row> = {}): Omit<Row, "of" | "at"> => ({
  keyword,
  set: { [keyword]: value },
  verdict: "ignored",
  ...row,
});

const headers = rowsOf("Header", header, [
  {
    keyword: "description",
    around: plain,
    set: { description: "How striped." },
    verdict: "ignored",
    except: { python: "documented" },
    note: "every header can be read as text",
    shows: "How striped.",
  },
  ...(
    [
      ["required", true],
      ["deprecated", true],
      ["example", "zebra"],
      ["examples", { one: { value: "zebra" } }],
      ["style", "simple"],
      ["explode", true],
      ["schema", { type: "integer" }],
      ["content", { "application/json": {} }],
    ] as const
  ).map(([keyword, value]) => ignored(keyword, value, { around: plain, note: "every header can be read as text" })),
]);

const examples = rowsOf("Example", example, [
  { keyword: "value", around: shown, set: { value: "zebra" }, verdict: "documented", note: "in snippets", shows: "zebra" },
  ignored("summary", "Striped.", { around: shown }),
  ignored("description", "Striped.", { around: shown }),
  {
    keyword: "dataValue",
    around: { [parameter]: { required: true, examples: { one: {} } } },
    set: { dataValue: "zebra" },
    verdict: "documented",
    note: "in snippets",
    shows: "zebra",
  },
  ignored("serializedValue", "zebra", { around: shown }),
  ignored("externalValue", "https://example.com/zebra", { around: shown, note: "nothing is fetched" }),
]);

const xml = rowsOf(
  "XML",
  at(field, "xml"),
  ["nodeType", "name", "namespace", "prefix", "attribute", "wrapped"].map((keyword) => ignored(keyword, "zebra", { note: "XML is text" })),
);

export const quiet: Group = {
  title: "Headers, examples and XML",
  about: "What describes the details of something that is text in the packages.",
  rows: [...headers, ...examples, ...xml],
};
