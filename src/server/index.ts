// In: where a store is, where to listen.
// Out: a server of the viewer and of the API that it reads, on a token that only its address tells.
export { type RunningServer, type ServerSettings, startServer } from './start-server.ts';
