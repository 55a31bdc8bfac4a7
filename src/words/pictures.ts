import type { Bilingual } from './lang.js';

/** Words of pictures and of the command that draws them. */
export const picturesPhrases = {
  pictureCityCount: { zh: '{name}{count}', en: '{name} {count}' },
  pictureByName: {
    zh: '只计直接列出的城市；只列出区域（如珠三角）的不分摊到市',
    en: 'Cities named one by one only: areas named as a whole are not passed on to their cities',
  },
  argumentChart: { zh: '图的种类：{kinds}', en: 'what to draw: {kinds}' },
} as const satisfies Record<string, Bilingual>;
