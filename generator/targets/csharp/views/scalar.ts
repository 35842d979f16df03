import type { Scalar } from "../../../model/types.ts";
import type { Json } from "../../../model/words.ts";
import { type Code, join, trusted } from "../../code.ts";
import { integer, literal, number } from "../literals.ts";

/** An example value of a type that JSON or the runtime has. One that the type cannot hold becomes one that it can. */
export function scalar(type: Scalar, value: Json): Code {
  const text = value === null ? "text" : typeof value === "object" ? JSON.stringify(value) : String(value);
  switch (type) {
    case "string":
    case "uuid":
    case "uri":
    case "time":
    case "duration":
      return literal(text);
    case "boolean":
      return trusted(String(value === true || value === "true"));
    case "int32":
      return integer(Math.max(-2147483648, Math.min(2147483647, finite(value))));
    case "int64":
      return integer(finite(value));
    case "float":
      return trusted(`${Math.fround(finite(value)) === Infinity ? 1 : finite(value)}f`);
    case "double":
      return number(finite(value));
    case "decimal":
      return trusted(`${/^-?\d{1,20}(\.\d{1,8})?$/.test(text) ? text : "1"}m`);
    case "date": {
      const [year = 1, month = 1, day = 1] = date(text).split("-").map(Number);
      return trusted(`new DateOnly(${year}, ${month}, ${day})`);
    }
    case "date-time":
      return join`new Timestamp(${literal(/^\d{4}-/.test(text) ? text : "2024-01-31T00:00:00Z")})`;
    case "bytes":
      return join`${literal(text)}u8.ToArray()`;
    case "binary":
      return join`new FileContent(new MemoryStream("content"u8.ToArray()), "file.txt")`;
  }
}

const finite = (value: Json): number => (Number.isFinite(Number(value)) ? Number(value) : 1);

const date = (text: string): string => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])/.exec(text)?.[0] ?? "2024-01-31";
