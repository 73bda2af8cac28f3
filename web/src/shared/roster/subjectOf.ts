/** Russian declines what somebody teaches: «учитель математики». Subjects are named by the school; those that are not here stay as they are. */
const DECLINED: Record<string, string> = {
  математика: 'математики', алгебра: 'алгебры', геометрия: 'геометрии', информатика: 'информатики', физика: 'физики', астрономия: 'астрономии', химия: 'химии', биология: 'биологии', география: 'географии',
  'русский язык': 'русского языка', литература: 'литературы', 'литературное чтение': 'литературного чтения', 'английский язык': 'английского языка', 'немецкий язык': 'немецкого языка',
  'французский язык': 'французского языка', 'иностранный язык': 'иностранного языка', история: 'истории', обществознание: 'обществознания', экономика: 'экономики', право: 'права', музыка: 'музыки',
  'изобразительное искусство': 'изобразительного искусства', изо: 'ИЗО', технология: 'технологии', труд: 'труда', 'физическая культура': 'физической культуры', физкультура: 'физкультуры', обж: 'ОБЖ', обзр: 'ОБЗР',
  'окружающий мир': 'окружающего мира',
};

/** Undefined where the language would decline one of them and nobody knows how. */
export function subjectsOf(names: readonly string[], language: string): string[] | undefined {
  if (language !== 'ru') return [...names];
  const declined = names.map((name) => DECLINED[name.toLowerCase()]);
  return declined.every((name) => name !== undefined) ? declined : undefined;
}
