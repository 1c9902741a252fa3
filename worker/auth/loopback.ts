/** This very machine, over plain http: the demo and the tests. Everything else is encrypted or refused. */
export const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
