/** Words that readers use for what the indicators and texts call otherwise. Each group stands for one thing. */
export const synonyms: readonly (readonly string[])[] = [
  ['heart', 'cardiovascular', 'circulatory', 'stroke', 'cvd', 'chd'],
  ['obesity', 'obese', 'overweight', 'weight'],
  ['wages', 'pay', 'earnings', 'salary', 'income'],
  ['jobs', 'work', 'employment', 'employed'],
  ['unemployment', 'unemployed', 'jobless', 'claimant'],
  ['school', 'education', 'pupils', 'learning'],
  ['poor', 'poverty', 'deprivation', 'deprived'],
  ['house', 'housing', 'homes', 'household', 'rent', 'tenure'],
  ['carbon', 'emissions', 'climate', 'greenhouse', 'ghg', 'co2'],
  ['internet', 'broadband', 'digital', 'online'],
  ['old', 'older', 'elderly', 'ageing', '65'],
  ['kids', 'children', 'child', 'young'],
  ['race', 'ethnicity', 'ethnic', 'diversity', 'bme', 'bame'],
  ['immigration', 'migration', 'migrants', 'arrivals'],
  ['faith', 'religion', 'belief'],
  ['disabled', 'disability'],
  ['depression', 'anxiety', 'wellbeing', 'mental', 'happiness'],
  ['death', 'deaths', 'mortality', 'die'],
  ['tumour', 'cancer'],
  ['lifespan', 'life', 'expectancy', 'longevity', 'hle'],
  ['area', 'neighbourhood', 'neighborhood', 'place'],
  ['smoking', 'smoke', 'smokers', 'tobacco', 'cigarettes'],
  ['alcohol', 'drink', 'drinking'],
  ['births', 'birth', 'baby', 'babies', 'infant', 'maternity'],
  ['crime', 'offences', 'violence', 'asb'],
  ['energy', 'electricity', 'gas', 'fuel'],
  ['transport', 'bus', 'train', 'railway', 'travel'],
  ['mobile', 'phone', '4g', '5g'],
  ['lonely', 'loneliness', 'isolation'],
  ['vaccination', 'vaccine', 'jab', 'immunisation', 'immunization'],
  ['exercise', 'activity', 'active', 'sport', 'sports'],
  ['lgbt', 'gay', 'lesbian', 'bisexual', 'orientation'],
  ['landlord', 'private', 'rented', 'renters'],
  ['people', 'population', 'residents', 'inhabitants'],
  ['nursery', 'early', 'preschool', 'eyfs'],
  ['exams', 'gcse', 'qualifications', 'grades'],
  ['illness', 'disease', 'sickness', 'condition', 'conditions'],
]

const groups = new Map<string, readonly string[]>(
  synonyms.flatMap((group) => group.map((word) => [word, group] as const)),
)

/** The other words for a word, without the word itself. */
export const otherWords = (word: string): string[] => (groups.get(word) ?? []).filter((other) => other !== word)
