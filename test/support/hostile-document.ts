/**
 * A document whose every text is hostile: one operation, one type and one event for each of the texts, which use that
 * text wherever a document may say something, and a head that says all of them at once.
 */
export function hostileDocument(hostileTexts: readonly string[]): object {
  const hostileText = hostileTexts.join("\n\n");
  return {
    openapi: "3.1.0",
    info: {
      title: `Hostile ${hostileTexts[0]}`,
      version: hostileText,
      summary: hostileText,
      description: hostileText,
      termsOfService: hostileText,
    },
    externalDocs: { url: hostileText, description: hostileText },
    servers: [
      {
        url: "https://{region}.example.com",
        name: hostileText,
        description: hostileText,
        variables: { region: { default: hostileTexts[4], enum: [...hostileTexts], description: hostileText } },
      },
    ],
    tags: hostileTexts.map((text, index) => ({
      name: tag(text, index),
      description: text,
      externalDocs: { url: text, description: text },
    })),
    security: [{ [hostileTexts[0] ?? ""]: [] }, { token: [] }],
    paths: Object.fromEntries(
      hostileTexts.map((text, index) => [`/hostile${index}/{id}`, { parameters: [pathParameter(text)], put: operation(text, index) }]),
    ),
    webhooks: Object.fromEntries(hostileTexts.map((text, index) => [`${text} ${index}`, { post: event(text, index) }])),
    components: {
      schemas: Object.fromEntries(hostileTexts.map((text, index) => [`Thing${index}`, thing(text, index)])),
      securitySchemes: {
        [hostileTexts[0] ?? ""]: { type: "apiKey", in: "query", name: hostileTexts[4], description: hostileText },
        token: { type: "http", scheme: "bearer", bearerFormat: hostileText, description: hostileText },
      },
    },
  };
}

const tag = (text: string, index: number) => `${text} tag ${index}`;

function pathParameter(text: string): object {
  return {
    name: "id",
    in: "path",
    required: true,
    description: text,
    example: text,
    schema: { type: "string", default: text, pattern: text },
  };
}

function operation(text: string, index: number): object {
  const content = { "application/json": { schema: { $ref: `#/components/schemas/Thing${index}` }, example: value(text) } };
  return {
    operationId: `${text} operation ${index}`,
    tags: [tag(text, index)],
    summary: text,
    description: text,
    externalDocs: { url: text, description: text },
    deprecated: index % 2 === 0,
    "x-speakeasy-deprecation-message": text,
    parameters: [
      {
        name: text,
        in: "query",
        required: true,
        description: text,
        schema: { type: "string", default: text, enum: [text, "plain"] },
        example: text,
      },
      { name: `X-${text.replace(/[^\x21-\x7e]|[:,]/g, "")}`, in: "header", description: text, schema: { type: "string", const: text } },
    ],
    requestBody: { required: true, description: text, content },
    responses: {
      200: { description: text, headers: { "X-Total": { description: text, schema: { type: "string", example: text } } }, content },
      404: {
        description: text,
        content: { "application/json": { schema: { type: "object", description: text, properties: { [text]: { type: "string" } } } } },
      },
    },
  };
}

function event(text: string, index: number): object {
  const schema = { $ref: `#/components/schemas/Thing${index}` };
  return {
    summary: text,
    description: text,
    requestBody: { description: text, content: { "application/json": { schema } } },
    responses: { 200: { description: text } },
  };
}

function thing(text: string, index: number): object {
  return {
    type: "object",
    title: `${text} thing ${index}`,
    description: text,
    required: [text, "constant"],
    properties: {
      [text]: { type: "string", title: text, description: text, default: text, example: text, pattern: text },
      enum: {
        type: "string",
        description: text,
        enum: [text, `${text} again`, ""],
        "x-enum-varnames": [text, text, text],
        "x-enum-descriptions": [text, text, text],
      },
      constant: { const: text, description: text },
      either: {
        description: text,
        oneOf: [
          { type: "object", title: text, required: ["kind"], properties: { kind: { const: text } } },
          { type: "string", description: text },
        ],
      },
      old: { type: "string", deprecated: true, description: text },
    },
    example: value(text),
  };
}

function value(text: string): object {
  return { [text]: text, enum: text, constant: text, either: text };
}
