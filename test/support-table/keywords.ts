import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../support/documents.ts";

/** Fixed fields of OpenAPI 3.0, 3.1 and 3.2 by object, as the specifications list them. */
const openapi: Readonly<Record<string, string>> = {
  OpenAPI: "openapi $self info jsonSchemaDialect servers paths webhooks components security tags externalDocs",
  Info: "title summary description termsOfService contact license version",
  Contact: "name url email",
  License: "name identifier url",
  Server: "url description name variables",
  "Server Variable": "enum default description",
  Components: "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems mediaTypes",
  "Path Item": "$ref summary description get put post delete options head patch trace query additionalOperations servers parameters",
  Operation: "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers",
  Parameter: "name in description required deprecated allowEmptyValue style explode allowReserved schema content example examples",
  "Request Body": "description content required",
  "Media Type": "schema itemSchema example examples encoding prefixEncoding itemEncoding",
  Encoding: "contentType headers style explode allowReserved encoding prefixEncoding itemEncoding",
  Responses: "default",
  Response: "summary description headers content links",
  Example: "summary description dataValue serializedValue value externalValue",
  Link: "operationRef operationId parameters requestBody description server",
  Header: "description required deprecated example examples style explode schema content",
  Tag: "name summary description externalDocs parent kind",
  Reference: "$ref summary description",
  "External Documentation": "description url",
  Discriminator: "propertyName mapping defaultMapping",
  XML: "nodeType name namespace prefix attribute wrapped",
  "Security Scheme": "type description name in scheme bearerFormat flows openIdConnectUrl oauth2MetadataUrl deprecated",
  "OAuth Flows": "implicit password clientCredentials authorizationCode deviceAuthorization",
  "OAuth Flow": "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes",
  Schema: "discriminator xml externalDocs example nullable",
};

/** What older drafts of JSON Schema have, and documents still use. */
const older = "id definitions dependencies additionalItems $recursiveRef $recursiveAnchor";

/** Fixed fields of Swagger 2.0 that OpenAPI 3 has not, or has elsewhere. */
const swagger: Readonly<Record<string, string>> = {
  Swagger:
    "swagger info host basePath schemes consumes produces paths definitions parameters responses securityDefinitions security tags externalDocs",
  "Swagger Operation": "consumes produces schemes",
  "Swagger Parameter":
    "name in description required schema type format allowEmptyValue items collectionFormat default enum maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems multipleOf",
  "Swagger Response": "schema headers examples",
  "Swagger Schema": "discriminator example",
  "Swagger Security Scheme": "type flow authorizationUrl tokenUrl",
};

/** Every keyword that needs a row: `Schema.minLength`. */
export function keywords(): readonly string[] {
  const fields = Object.entries({ ...openapi, ...swagger }).flatMap(([object, names]) =>
    names.split(" ").map((name) => `${object}.${name}`),
  );
  const schema = [...vocabularies(), ...older.split(" ")].map((name) => `Schema.${name}`);
  return [...new Set([...fields, ...schema, ...extensions().map((name) => `Extension.${name}`)])];
}

/** The keywords of JSON Schema 2020-12, from the meta-schemas that a validator ships. */
function vocabularies(): readonly string[] {
  const folder = join(dirname(fileURLToPath(import.meta.resolve("ajv"))), "refs/json-schema-2020-12/meta");
  return readdirSync(folder).flatMap((file) =>
    Object.keys((JSON.parse(readFileSync(join(folder, file), "utf8")) as { properties: object }).properties),
  );
}

/** What is written into documents, and never read: a target's own, and the snippets of an overlay. */
const internal = new Set(["x-type", "x-codeSamples"]);

/** Every extension that the generator's own source names. */
function extensions(): readonly string[] {
  const folder = join(root, "generator");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const named = files.flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/"(x-[a-z]+(?:-[a-z]+)*)"/gi)].map(([, name = ""]) => name),
  );
  return [...new Set(named)].filter((name) => !internal.has(name)).sort();
}
