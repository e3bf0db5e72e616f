const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** The errors of the service that we answer with, with their HTTP status. */
export type SesError = {
  readonly code:
    | 'InvalidAction'
    | 'InvalidParameterValue'
    | 'MessageRejected'
    | 'Throttling'
    | 'InternalFailure'
    | 'RequestExpired';
  readonly message: string;
};

/** The answer to an action that succeeded: `result` is XML already. */
export function successXml(action: string, result: string, requestId: string): string {
  return `<${action}Response xmlns="${namespace}"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`;
}

/** The one shape of an error that SDKs of the Query protocol turn into a typed exception. */
export function errorXml(error: SesError, requestId: string): string {
  const side = statusOf(error) === 500 ? 'Receiver' : 'Sender';
  return `<ErrorResponse xmlns="${namespace}"><Error><Type>${side}</Type><Code>${error.code}</Code><Message>${text(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
}

export function statusOf(error: SesError): 400 | 500 {
  return error.code === 'InternalFailure' ? 500 : 400;
}

/** Text as XML content. Control characters, which XML cannot hold, are left out. */
export function text(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uFFFD]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
