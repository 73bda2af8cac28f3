/** Text as it is searched: no difference of case, none of ё and е. */
export const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
