import type { Site } from './site.ts';

/** A field of a form that chooses a contract year. */
export function YearField({
  site,
  name,
  label,
  value,
}: {
  readonly site: Site;
  readonly name: string;
  readonly label: string;
  readonly value: string;
}) {
  return (
    <p class="row">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {site.agreement.editions.map(({ year }) => (
          <option key={year} value={year} selected={year === value}>
            {year}
          </option>
        ))}
      </select>
    </p>
  );
}
