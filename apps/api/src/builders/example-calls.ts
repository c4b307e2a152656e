/**
 * One call of every public route, which its documentation shows. Files of a view are asked for with the same question. A fresh
 * installation answers all of them, but for postcodes, which it has no directory of.
 */
export const exampleCalls: Record<string, string> = {
  '/releases': '/releases',
  '/releases/{number}': '/releases/1',
  '/releases/{number}/downloads': '/releases/1/downloads',
  '/releases/{number}/downloads/{file}': '/releases/1/downloads/jsna-release-1.zip',
  '/area-schemes': '/area-schemes',
  '/areas': '/areas?scheme=reach-area-2019',
  '/areas/{code}': '/areas/E08000026',
  '/postcodes/{postcode}': '/postcodes/CV49PM',
  '/area-lookup': '/area-lookup?q=CV4',
  '/boundaries/{scheme}': '/boundaries/reach-area-2019',
  '/themes': '/themes',
  '/indicators': '/indicators?theme=environment',
  '/indicators/{slug}': '/indicators/private-rented-homes',
  '/estimates': '/estimates?indicator=private-rented-homes&area=reach-mosaic&period=latest',
  '/comparisons': '/comparisons?indicator=healthy-life-expectancy&area=E08000026&sex=female&period=latest',
  '/trends': '/trends?indicator=healthy-life-expectancy&area=E08000026&sex=female',
  '/spreads': '/spreads?indicator=healthy-life-expectancy&sex=female&period=latest',
  '/charts': '/charts?type=comparison-bars&indicator=healthy-life-expectancy&sex=female',
  '/area-profiles/{code}': '/area-profiles/E08000026',
  '/compare-areas': '/compare-areas?indicator=healthy-life-expectancy&sex=female&area=E08000026&area=E06000015',
  '/compare-indicators':
    '/compare-indicators?x=deprivation-score&y=disabled-residents&scheme=lsoa-2021&within=E08000026',
  '/inequalities': '/inequalities?indicator=disabled-residents&area=E08000026&by=deprivation',
  '/population-pyramids/{code}': '/population-pyramids/E08000026',
  '/changes': '/changes?since=1&indicator=healthy-life-expectancy',
  '/profiles': '/profiles',
  '/documents': '/documents',
  '/documents/{id}': '/documents/citywide/health-and-wellbeing',
  '/recommendations': '/recommendations',
  '/search': '/search?q=life',
}
