import { gofmt } from "../../../gofmt.ts";
import type { Operation, Sdk } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import type { Packages, Snippet } from "../../target.ts";
import { importsView } from "../imports.ts";
import { member, methodName, packageName, typeName } from "../naming.ts";
import { outsideTypes, type Types } from "../types.ts";
import { payloadFields } from "./operations.ts";
import { allName } from "./paging.ts";
import { Values } from "./value.ts";

/** One complete program that calls one operation. */
export function snippet(sdk: Sdk, operation: Operation, { go }: Packages): Snippet {
  const name = packageName(go.module);
  const types = outsideTypes(sdk, go.module);
  const values = new Values(types, name);
  const argument = argumentOf(operation, values, types);
  const body = operation.paging ? pagedBody(sdk, operation, argument) : plainBody(operation, argument, types);
  const imports = importsView([...values.imports, ...body.imports, "context", "log", go.module]);
  const own = imports.own.length > 0 ? `\n\t${imports.own.join("\n\t")}` : "";
  const aliased = go.module.split("/").at(-1) === name ? own : own.replace(`"${go.module}"`, `${name} "${go.module}"`);
  const program = [
    "package main",
    "",
    `import (\n\t${imports.standard.join("\n\t")}\n${aliased}\n)`,
    "",
    "func main() {",
    "\tctx := context.Background()",
    `\tclient := ${name}.New()${credentialNote(sdk, operation)}`,
    ...body.lines,
    "}",
    "",
  ];
  return { code: trusted(gofmt(program.join("\n"))), fence: "go" };
}

function credentialNote(sdk: Sdk, { security }: Operation): string {
  const scheme = sdk.auth.find(({ id }) => id === security[0]?.[0]);
  const variables = (scheme?.options ?? [])
    .filter(({ role }) => role !== "token" || scheme?.kind === "bearer")
    .map(({ variable }) => variable);
  return variables.length === 0 ? "" : ` // takes ${variables.join(" and ")}`;
}

/** The request as an argument: "" for none. */
function argumentOf(operation: Operation, values: Values, types: Types): Code | null {
  const { request, body, example } = operation;
  if (request.kind === "none") return null;
  if (request.kind === "body") return body ? bodyValue(body, example.body, values) : null;
  values.imports.add(`${types.module}/models/operations`);
  const fields = request.members.flatMap((each) => {
    if (each.kind === "body") {
      if (example.body === null && !["binary", "text"].includes(each.body.kind)) return [];
      const value = ["binary", "text"].includes(each.body.kind)
        ? bodyValue(each.body, example.body, values)
        : each.required
          ? values.plain(each.body.type, example.body)
          : values.optional(each.body.type, example.body);
      return each.body.kind === "text" && !each.required ? [] : [join`${member(each.name)}: ${value}`];
    }
    const key = `${each.parameter.in}:${each.parameter.name.wire}`;
    if (!Object.hasOwn(example.parameters, key)) return [];
    const { type } = each.parameter;
    const bare = type.kind === "nullable" ? type.of : type;
    const value = example.parameters[key] ?? null;
    return [join`${member(each.name)}: ${each.required ? values.plain(bare, value) : values.optional(bare, value)}`];
  });
  const inner = fields.length === 0 ? "" : `\n${fields.map((field) => `${field},\n`).join("")}`;
  return join`operations.${typeName(request.type)}{${trusted(inner)}}`;
}

function bodyValue(body: NonNullable<Operation["body"]>, example: Operation["example"]["body"], values: Values): Code {
  switch (body.kind) {
    case "binary":
      values.imports.add("strings");
      return trusted('strings.NewReader("content")');
    case "text":
      return trusted('"text"');
    case "json":
    case "form":
    case "multipart":
    case "events":
    case "lines":
      return values.plain(body.type, example);
  }
}

interface Lines {
  readonly lines: readonly string[];
  readonly imports: readonly string[];
}

const receiver = ({ call }: Operation): string => ["client", ...call.resources.map(methodName)].join(".");

function plainBody(operation: Operation, argument: Code | null, types: Types): Lines {
  const { call } = operation;
  const fields = payloadFields(operation, types);
  const [field] = fields;
  const given = argument ? `ctx, ${argument}` : "ctx";
  const start = [
    `\tres, err := ${receiver(operation)}.${methodName(call.method)}(${given})`,
    "\tif err != nil {",
    "\t\tlog.Fatal(err)",
    "\t}",
  ];
  if (!field || fields.length > 1) return { lines: [...start, "\tfmt.Println(res.StatusCode)"], imports: ["fmt"] };
  if (field.use.code === "io.ReadCloser")
    return {
      lines: [
        ...start,
        `\tdefer res.${field.name}.Close()`,
        `\tif _, err := io.Copy(os.Stdout, res.${field.name}); err != nil {`,
        "\t\tlog.Print(err)",
        "\t}",
      ],
      imports: ["io", "os"],
    };
  if (field.use.code.startsWith("iter."))
    return {
      lines: [
        ...start,
        `\tfor item, err := range res.${field.name} {`,
        "\t\tif err != nil {",
        "\t\t\tlog.Fatal(err)",
        "\t\t}",
        "\t\tfmt.Println(item)",
        "\t}",
      ],
      imports: ["fmt"],
    };
  return { lines: [...start, `\tfmt.Println(res.${field.name})`], imports: ["fmt"] };
}

function pagedBody(sdk: Sdk, operation: Operation, argument: Code | null): Lines {
  const methods =
    sdk.resources
      .flatMap(function all(resource): readonly (typeof resource)[] {
        return [resource, ...resource.children.flatMap(all)];
      })
      .find(({ methods: own }) => own.some(({ operation: id, alias }) => id === operation.id && !alias))?.methods ?? [];
  const given = argument ? `ctx, ${argument}` : "ctx";
  return {
    lines: [
      `\tfor item, err := range ${receiver(operation)}.${allName({ name: operation.call.method }, methods)}(${given}) {`,
      "\t\tif err != nil {",
      "\t\t\tlog.Fatal(err)",
      "\t\t}",
      "\t\tfmt.Println(item)",
      "\t}",
    ],
    imports: ["fmt"],
  };
}
