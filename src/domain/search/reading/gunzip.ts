/** Unpacks gzip where the browser can't: Safari before 16.4. Import this module on demand. */
export { gunzipSync as gunzip } from 'fflate';
