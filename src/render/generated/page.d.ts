/** Style and script of the HTML page, made from src/page by the build, with their hashes as a Content-Security-Policy names them. */
export const style: string;
export const styleHash: string;
export const script: string;
export const scriptHash: string;
