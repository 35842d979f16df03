const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** What `import` already means in Python: the standard library, what the SDK itself needs, and words of the language. */
const python = new Set(
  wordsIn(`
  abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 calendar cgi cgitb chunk cmath
  cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses
  datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
  functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io
  ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder multiprocessing netrc
  nis nntplib numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint
  profile pstats pty pwd py_compile pyclbr pydoc pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors
  shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 ssl stat statistics string stringprep struct subprocess sunau
  symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace
  traceback tracemalloc tty turtle types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser wsgiref xdrlib xml xmlrpc zipapp
  zipfile zipimport zlib zoneinfo
  anyio httpx pydantic pytest typing_extensions
  and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return
  try while with yield`),
);

/** Words that cannot be a package in Go or Java, and Go packages that every program of ours imports. */
const packages = new Set(
  wordsIn(`
  break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var
  abstract assert boolean byte catch char class do double enum extends final finally float implements instanceof int long native new private protected
  public short static strictfp super synchronized this throw throws transient try void volatile while true false null main internal context fmt log`),
);

export const freeModule = (name: string): string => (python.has(name) ? `${name}_sdk` : name);
export const freePackage = (name: string): string => (packages.has(name) ? `${name}sdk` : name);
