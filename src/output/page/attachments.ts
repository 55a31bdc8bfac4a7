import type { Bilingual, Lang } from '../../words/lang.js';
import { message, say } from '../../words/message.js';
import { attributes, markup } from './markup.js';

const phrases = {
  pageFilesAbout: {
    zh: '本页已含下列文件，不需要联网；每张表、每幅图另可单独下载',
    en: 'These files are inside this page and need no network; each table and chart can be downloaded by itself too',
  },
  pageTablesOnly: { zh: '每张表、每幅图可单独下载', en: 'Each table and chart can be downloaded by itself' },
  pageWord: { zh: 'Word简报（{size} KB）', en: 'Brief in Word ({size} KB)' },
  pageExcel: { zh: 'Excel数据与模型（{size} KB）', en: 'Data and model in Excel ({size} KB)' },
} as const satisfies Record<string, Bilingual>;

const formats = {
  docx: {
    words: phrases.pageWord,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    short: 'Word',
  },
  xlsx: {
    words: phrases.pageExcel,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    short: 'Excel',
  },
} as const;

/** A file inside the page, in the language of one edition. */
export interface Attachment {
  readonly lang: Lang;
  readonly format: keyof typeof formats;
  readonly bytes: Uint8Array;
}

/** Links to the files in an edition's language, named after its title. A script adds the data of the tables. */
export function attachmentsMarkup(files: readonly Attachment[], lang: Lang, title: string): string {
  const links = files
    .filter((file) => file.lang === lang)
    .map(({ format, bytes }) => {
      const { words, type, short } = formats[format];
      const link = attributes({
        download: `${fileName(title)}.${format}`,
        href: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
        'data-short': short,
      });
      const size = Math.max(1, Math.round(bytes.length / 1024));
      return `<li><a${link}>${markup(say(lang, message(words, { size })))}</a></li>`;
    });
  const about = say(lang, links.length > 0 ? phrases.pageFilesAbout : phrases.pageTablesOnly);
  return `<p class="about">${markup(about)}</p><ul class="files">${links.join('')}</ul>`;
}

/** A title without the signs that file systems forbid. */
function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
}
