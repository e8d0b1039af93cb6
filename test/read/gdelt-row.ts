const NAMES = [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...['1', '2'].flatMap((actor) =>
    ['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code']
      .concat(['Type1Code', 'Type2Code', 'Type3Code'])
      .map((name) => `Actor${actor}${name}`),
  ),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
];

const CELLS: Readonly<Record<string, string>> = {
  GLOBALEVENTID: '900000001',
  SQLDATE: '20170223',
  Actor1Code: 'MEXGOV',
  Actor1Name: 'MEXICO',
  Actor1CountryCode: 'MEX',
  Actor2Code: 'USACOP',
  Actor2Name: 'POLICE',
  Actor2CountryCode: 'USA',
  Actor2Type1Code: 'COP',
  ActionGeo_FullName: 'Washington, District of Columbia, United States',
  DATEADDED: '20170224103000',
  SOURCEURL: 'https://news.example/a',
};

/** A row as GDELT publishes it: 61 columns in version 2.0, 58 in 1.0, without headings. */
export function gdeltRow(columns: number, cells: Readonly<Record<string, string>>): string {
  const place = ['Type', 'FullName', 'CountryCode', 'ADM1Code'].concat(columns === 61 ? ['ADM2Code'] : []);
  const geo = ['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((of) =>
    [...place, 'Lat', 'Long', 'FeatureID'].map((name) => `${of}_${name}`),
  );
  const all = { ...CELLS, ...cells };
  return [...NAMES, ...geo, 'DATEADDED', 'SOURCEURL'].map((name) => all[name] ?? '').join('\t');
}
