import type { Body } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import type { ObjectModel, Property, TypeRef } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { literal } from "../literals.ts";
import { member } from "../naming.ts";
import type { Types } from "../types.ts";
import { isSurelyThere, type MethodContext } from "./method-context.ts";

interface BodyLines {
  readonly prepare: readonly Code[];
  readonly value: Code | null;
}

/** What makes the body of a request; JSON and forms can fail, and then nothing is sent. */
export function bodyLines(operation: Operation, { types, imports }: MethodContext): BodyLines {
  const { body, request } = operation;
  if (!body) return { prepare: [], value: null };
  imports.add(`${types.module}/internal/wire`);
  const member_ = request.kind === "object" ? request.members.find((each) => each.kind === "body") : undefined;
  const given = member_ ? join`request.${member(member_.name)}` : trusted("request");
  const made = maker(body, given, { types, optional: member_ ? !member_.required : false });
  if (body.kind === "binary" || body.kind === "text") return { prepare: [], value: made };
  for (const path of made.includes("types.File") ? [`${types.module}/types`] : []) imports.add(path);
  return { prepare: [join`body, err := ${made}`], value: trusted("body") };
}

function maker(body: Body, given: Code, { types, optional }: { readonly types: Types; readonly optional: boolean }): Code {
  const mediaType = literal(body.mediaType);
  switch (body.kind) {
    case "json":
    case "events":
    case "lines":
      return join`wire.JSON(${mediaType}, ${given})`;
    case "text":
      return join`wire.Text(${mediaType}, ${optional ? join`Value(${given})` : given})`;
    case "binary":
      return join`wire.Binary(${mediaType}, ${given})`;
    case "form":
      return join`wire.Form(${mediaType}, ${given}, ${partsLiteral(body)})`;
    case "multipart":
      return join`wire.Multipart(${mediaType}, ${given}, ${partsLiteral(body)}, ${filesLiteral(body, given, { types, optional })})`;
  }
}

function partsLiteral({ parts }: Body): Code {
  const entries = parts.map((part) => {
    const facts = [
      join`Name: ${literal(part.wire)}`,
      join`Kind: ${literal(part.kind)}`,
      ...(part.contentType === null ? [] : [join`ContentType: ${literal(part.contentType)}`]),
      join`Style: ${literal(part.style)}`,
      ...(part.explode ? [trusted("Explode: true")] : []),
    ];
    return trusted(`{${facts.join(", ")}}`);
  });
  return trusted(`[]wire.Part{${entries.join(", ")}}`);
}

/** A model's files by part; nil where there are none. */
function filesLiteral({ type }: Body, given: Code, { types, optional }: { readonly types: Types; readonly optional: boolean }): Code {
  const model = type.kind === "model" ? types.model(type.id) : null;
  const files = model?.kind === "object" ? model.properties.filter(isFile) : [];
  if (!model || files.length === 0 || optional) return trusted("nil");
  const entries = files.map((property) => {
    const value = join`${given}.${member(property.name)}`;
    const list =
      property.type.kind === "list" ? value : isSurelyThere(property, model as ObjectModel) ? join`{${value}}` : join`wire.Files(${value})`;
    return join`${literal(property.name.wire)}: ${list}`;
  });
  return trusted(`map[string][]types.File{${entries.join(", ")}}`);
}

function isFile({ type }: Property): boolean {
  const of: TypeRef = type.kind === "list" ? type.items : type;
  return of.kind === "scalar" && of.scalar === "binary";
}
