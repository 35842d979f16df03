/** Words that mean something in one of the languages, or are a member every object has there. */
export const reservedWords: readonly string[] = [
  ...new Set(
    [
      "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function",
      "if implements import in instanceof interface let new null package private protected public return static super switch this throw true try",
      "typeof var void while with yield async of undefined NaN Infinity constructor prototype __proto__ toString hasOwnProperty then",
      "False None True and as assert def del elif except from global is lambda nonlocal not or pass raise match type self cls print list dict str",
      "int float bool bytes object id hash format len map filter set tuple property json copy schema model_config validate",
      "abstract base bool byte char checked decimal delegate double event explicit extern fixed float foreach goto implicit internal lock long",
      "namespace object operator out override params readonly ref sbyte sealed short sizeof stackalloc string struct uint ulong unchecked unsafe",
      "ushort using virtual volatile record required init value get add remove partial where dynamic nameof when file scoped Equals GetHashCode GetType",
      "chan defer fallthrough func go interface map range select type any append cap clear close complex copy error iota len make max min new nil",
      "panic print println real recover string rune uint8 int64 init main context fmt",
      "boolean final native strictfp synchronized throws transient sealed permits yield module open requires exports notify notifyAll wait hashCode",
      "equals getClass finalize builder build call request options copy",
    ].flatMap((line) => line.split(" ")),
  ),
];
