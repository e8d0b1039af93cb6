import government from '../icons/government.svg';
import meeting from '../icons/meeting.svg';
import organization from '../icons/organization.svg';
import person from '../icons/person.svg';
import place from '../icons/place.svg';
import policy from '../icons/policy.svg';

const ICONS: Readonly<Record<string, string>> = { government, person, organization, policy, meeting, place };

/** Where the icon of a kind is. */
export function iconOf(kind: string): string {
  return new URL(ICONS[kind] ?? organization, document.baseURI).href;
}

/** The disc that stands for a kind, as in the graph; in words for who does not see it. */
export function KindMark({ kind }: { readonly kind: string }) {
  return (
    <span class={`kind kind-${kind}`}>
      {ICONS[kind] !== undefined && <img src={ICONS[kind]} alt="" />}
      <span class="unseen">{kind}: </span>
    </span>
  );
}
