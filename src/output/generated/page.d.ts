/** Style and script of the HTML page, made from src/page by the build, with the hash by which a Content-Security-Policy names the script. */
export const style: string;
export const script: string;
export const scriptHash: string;
