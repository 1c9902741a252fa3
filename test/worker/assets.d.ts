/** A fixture as a data: URL: tests inside workerd have no file system. */
declare module '*.xlsx?inline' {
  const url: string;
  export default url;
}
