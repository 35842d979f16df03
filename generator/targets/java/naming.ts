import type { Sdk } from "../../model/sdk.ts";
import type { ModelId, Name } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";
import { camel, identifier, pascal, screaming } from "../naming.ts";

const keywords = `abstract assert boolean break byte case catch char class const continue default do double else enum extends final
finally float for goto if implements import instanceof int interface long native new package private protected public return short static
strictfp super switch synchronized this throw throws transient try void volatile while true false null _`;

/** Members that the runtime's classes have already, and those of every object. */
const members = `all as autoPage build builder call callAsync clone contentType data equals finalize from get getClass hasNext hashCode headers
isUnknown items json next nextAsync notify notifyAll options others optional rawBody rawResponse request required set setUnlessNull statusCode
stream toJson toString value wait`;

const builderMembers = `application build clone credential environment equals finalize getClass hashCode hooks httpClient logger maxRetries notify
notifyAll self server serverURL serverVariable setup timeout timing toString totalTimeout transport variables wait`;

/** Types that generated files use by their simple names: the runtime's, Jackson's and the JDK's. */
const types = `Accept ApiPage ApiResponse BasicScheme BearerScheme BigDecimal BinaryBody Boolean Builder Call ClientBuilder Credential Deprecated
Double Errors EventStream Exchange FormBody Function Hooks IdempotencyKey InputStream Integer Json JsonBody JsonNode List LocalDate Long Map Model
MultipartBody OAuth2Scheme Object OffsetDateTime OpenEnum Operation Optional Override PageShape PagedCall Paging Parameter Payload RawCall
RequestCall RequestOptions Retries Security Server Setters String Style Supplier TextBody Transport Types Union Upload Value Variants Void WebhookSignature
Webhooks ApiKeyScheme System`;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const reservedTypes = words(`${types} ${keywords}`);
const reservedMembers = words(`${keywords} ${members}`);
const reservedOptions = words(`${keywords} ${builderMembers}`);
const reservedWords = words(keywords);

/** What a type is called when its own name is taken by the runtime. */
export function typeName(name: Pick<Name, "words">, taken: ReadonlySet<string> = reservedTypes): Code {
  const plain = identifier(pascal(name), reservedWords);
  return taken.has(plain) ? trusted(`${plain}Model`) : plain;
}

export const memberName = (name: Pick<Name, "words">): Code => identifier(camel(name), reservedMembers);
export const optionName = (name: Pick<Name, "words">): Code => identifier(camel(name), reservedOptions);
export const constantName = (name: Pick<Name, "words">): Code => identifier(screaming(name), reservedWords);
/** The end of a name that begins with another word: ofCompany, asCompany. */
export const suffix = (name: Pick<Name, "words">): Code => trusted(pascal(name));

/** The nested class of a method's calls: none of the runtime's, and no model's. */
export function callType(name: Pick<Name, "words">, models: ReadonlySet<string>): Code {
  let free = `${identifier(pascal(name), reservedWords)}Call`;
  while (models.has(free) || reservedTypes.has(free)) free += "Builder";
  return trusted(free);
}

/** An accessor of the client itself, or of a resource. */
const reservedAccessors = words(`${keywords} builder clone close equals finalize getClass hashCode notify notifyAll request toString wait`);
export const accessorName = (name: Pick<Name, "words">): Code => identifier(camel(name), reservedAccessors);
export const resourceType = (name: Pick<Name, "words">): Code => trusted(`${identifier(pascal(name), reservedWords)}Resource`);

const errors = words(`Api BadRequest Configuration Conflict Connection Decoding Forbidden InvalidArgument NotFound PaymentRequired RateLimit
RequestTimeout Server Unauthorized UnprocessableEntity WebhookSignature`);

/** The client class; its root error is called after it, and must not meet one of the others. */
export function clientName(name: Pick<Name, "words">): Code {
  const plain = identifier(pascal(name), reservedWords);
  return reservedTypes.has(plain) || errors.has(plain) ? trusted(`${plain}Client`) : plain;
}

/** The names of all models, no two alike on a disk that does not tell cases apart. */
export function modelNames(sdk: Sdk): ReadonlyMap<ModelId, Code> {
  const others = [clientName(sdk.client), ...resourceTypes(sdk.resources), ...sdk.operations.flatMap(operationTypes)];
  const taken = new Set(others.map((name) => name.toLowerCase()));
  return new Map(
    sdk.models.map(({ id, name }) => {
      let free: string = typeName(name);
      while (taken.has(free.toLowerCase())) free += "Model";
      taken.add(free.toLowerCase());
      return [id, trusted(free)];
    }),
  );
}

function resourceTypes(resources: Sdk["resources"]): readonly Code[] {
  return resources.flatMap(({ type, children }) => [resourceType(type), ...resourceTypes(children)]);
}

function operationTypes({ request, response }: Sdk["operations"][number]): readonly Code[] {
  return request.kind === "object" ? [typeName(request.type), typeName(response.type)] : [typeName(response.type)];
}
