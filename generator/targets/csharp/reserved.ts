const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const keywords = words(
  `abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit
extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out
override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true
try typeof uint ulong unchecked unsafe ushort using virtual void volatile while`,
);

/** Errors of the runtime, without what they end with. */
export const errors = words(
  `AbsentCredential Api BadRequest Configuration Conflict Connection Decoding Forbidden InvalidArgument NotFound PaymentRequired RateLimit RequestTimeout Server
Unauthorized UnprocessableEntity Webhook`,
);

/**
 * What a file of the package finds under its simple name: the runtime's types and namespaces, and what C# imports
 * without being asked (of that, what an API may be called). A client of such a name would be one of two.
 */
export const namespaceTypes = words(
  `Action Activator ApiException ApiResponse AppContext AppDomain Array Attribute Body Boolean Buffer Byte Call
Char Comparer Comparison Console Convert Converter CredentialOption Credentials DateOnly DateTime Decimal DefaultHandler Delegate Dictionary Directory DirectoryInfo Double
Enum Enumerable Environment EqualityComparer ErrorCase Exception File FileContent FileInfo FileMode FileStream Func Guid HashCode HashSet Half Hooks
HttpClient HttpContent HttpMethod Index Int128 Int32 Int64 IPage JsonArray JsonNode JsonObject JsonType JsonTypes JsonValue KeptOpen Lazy
LinkedList List Lock Log Lookup Math MathF MemoryStream Model Models Monitor Mutex Nullable Object Operation PageReader Paged PagedCall
PagedResponse Pager Parallel Parameter Part Partitioner Path Progress Queryable Queue Random Range Received RequestOptions Resources Retry
Runtime SafeRedirects Scheme Semaphore Server Single SortedList SortedSet Stack Stream StreamReader StreamWriter Streams String System Task
Thread ThreadPool Timeout Timer TimeOnly TimeProvider Timestamp TimeSpan TimeZone TokenSource Transport TransportOptions Tuple Type Union Uri ValueTask
ValueTuple Variant Version Void Volatile WebhookEvents WebhookSignature`,
);

/** What a model's file finds under its simple name: a model of that name would stand before it. */
export const modelTypes = words(
  "IReadOnlyDictionary IReadOnlyList JsonNode JsonType JsonTypes Model Obsolete ReadOnlyMemory Runtime Timestamp Union",
);
