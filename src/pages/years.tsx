import { paths, type Site } from './site.ts';

/** The switch of contract years. @param hrefOf the same page in another year; null where that year does not have it. */
export function YearSwitch({
  site,
  hrefOf,
}: {
  readonly site: Site;
  readonly hrefOf: (year: string) => string | null;
}) {
  return (
    <nav class="years" aria-label="Contract year">
      {site.agreement.editions.map(({ year }) => {
        const href = hrefOf(year);
        if (href === null)
          return (
            <span key={year} class="absent" title={`Not in ${year}`}>
              {year}
            </span>
          );
        return (
          <a key={year} href={href} aria-current={year === site.head.year ? 'page' : undefined}>
            {year}
          </a>
        );
      })}
    </nav>
  );
}

/** The switch of a page that every year has. @param rest what follows the year in its address. */
export function EveryYear({ site, rest }: { readonly site: Site; readonly rest: string }) {
  return <YearSwitch site={site} hrefOf={(year) => `${paths.year(site, year)}${rest}`} />;
}
