/** The status codes that IANA registers for HTTP (and 306, 418, 509 of old), with the phrases in use for each. */
const REASON_PHRASES: Readonly<Record<number, readonly string[]>> = {
  100: ['Continue'],
  101: ['Switching Protocols'],
  102: ['Processing'],
  103: ['Early Hints'],
  200: ['OK'],
  201: ['Created'],
  202: ['Accepted'],
  203: ['Non-Authoritative Information'],
  204: ['No Content'],
  205: ['Reset Content'],
  206: ['Partial Content'],
  207: ['Multi-Status'],
  208: ['Already Reported'],
  226: ['IM Used'],
  300: ['Multiple Choices'],
  301: ['Moved Permanently'],
  302: ['Found', 'Moved Temporarily'],
  303: ['See Other'],
  304: ['Not Modified'],
  305: ['Use Proxy'],
  306: ['Unused', 'Switch Proxy'],
  307: ['Temporary Redirect', 'Moved Temporarily'],
  308: ['Permanent Redirect'],
  400: ['Bad Request'],
  401: ['Unauthorized'],
  402: ['Payment Required'],
  403: ['Forbidden'],
  404: ['Not Found'],
  405: ['Method Not Allowed'],
  406: ['Not Acceptable'],
  407: ['Proxy Authentication Required'],
  408: ['Request Timeout', 'Request Time-out'],
  409: ['Conflict'],
  410: ['Gone'],
  411: ['Length Required'],
  412: ['Precondition Failed'],
  413: ['Content Too Large', 'Payload Too Large', 'Request Entity Too Large'],
  414: ['URI Too Long', 'Request-URI Too Long', 'Request-URI Too Large'],
  415: ['Unsupported Media Type'],
  416: ['Range Not Satisfiable', 'Requested Range Not Satisfiable'],
  417: ['Expectation Failed'],
  418: ["I'm a teapot"],
  421: ['Misdirected Request'],
  422: ['Unprocessable Content', 'Unprocessable Entity'],
  423: ['Locked'],
  424: ['Failed Dependency'],
  425: ['Too Early'],
  426: ['Upgrade Required'],
  428: ['Precondition Required'],
  429: ['Too Many Requests'],
  431: ['Request Header Fields Too Large'],
  451: ['Unavailable For Legal Reasons'],
  500: ['Internal Server Error', 'Internal Error', 'Server Error'],
  501: ['Not Implemented'],
  502: ['Bad Gateway'],
  503: ['Service Unavailable'],
  504: ['Gateway Timeout', 'Gateway Time-out'],
  505: ['HTTP Version Not Supported'],
  506: ['Variant Also Negotiates'],
  507: ['Insufficient Storage'],
  508: ['Loop Detected'],
  509: ['Bandwidth Limit Exceeded'],
  510: ['Not Extended'],
  511: ['Network Authentication Required'],
};

const comparable = (phrase: string) =>
  phrase
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

const PHRASES: ReadonlySet<string> = new Set(Object.values(REASON_PHRASES).flat().map(comparable));

/** Whether a text is a reason phrase of HTTP, as `Request Time-out`; the words must stand apart, so `notFound` is none. */
export function isReasonPhrase(text: string): boolean {
  return text.length < 60 && PHRASES.has(comparable(text));
}

/**
 * Whether a text is nothing but a registered status of HTTP: `404`, `HTTP 404`, `404 Not Found`, `401Unauthorized`.
 * RFC 9110 lets anybody reword the phrase, so any letters will do for one.
 */
export function isHttpStatus(text: string): boolean {
  const parts = /^(?:HTTP[ /:]?)?([1-5]\d\d)(?!\d)[ :-]*([\p{L}'() -]*)[.:]?$/iu.exec(text);
  return parts !== null && REASON_PHRASES[Number(parts[1])] !== undefined;
}

/**
 * Gives the statuses that a cell names, in its order and each once (`404/500`, `400 Bad Request`, `HTTP 400`, `400、500`);
 * none for a cell without a digit or letter (`-`); null for one that names no list of statuses, as `4XX` or `400-499`.
 */
export function readHttpStatuses(text: string): readonly number[] | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  // `HTTP/1.1 404` names a version too.
  const bare = text.replace(/\bHTTP\/\d(?:\.\d)?/giu, 'HTTP');
  const numbers = bare.match(/\d+/g) ?? [];
  const isList = numbers.length > 0 && numbers.every((number) => /^[1-5]\d\d$/.test(number));
  const isRange = /\d\s*(?:-|~|–|—|～|至|to)\s*\d/u.test(bare) || /\dx/iu.test(bare);
  return isList && !isRange ? [...new Set(numbers.map(Number))] : null;
}
