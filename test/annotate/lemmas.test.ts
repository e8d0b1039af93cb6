import { describe, expect, test } from 'vitest';
import { createLemmatizer, inflectVerb, readNewsVerbs, readVerbList } from '../../loaders/annotate/index.ts';

const lemmaOf = createLemmatizer();

/** Verb forms as they stand in news, by tag and base form. */
const VERBS = `
VBD met meet; left leave; shot shoot; fought fight; sought seek; withdrew withdraw; overthrew overthrow; fled flee;
VBD struck strike; broke break; held hold; drew draw; sent send; spent spend; built build; fell fall; rose rise;
VBD told tell; said say; sold sell; led lead; fed feed; fired fire; bombed bomb; shelled shell; tied tie; allied ally;
VBD denied deny; accused accuse; seized seize; raided raid; ruled rule; postponed postpone; shuttled shuttle; vied vie;
VBD expelled expel; deterred deter; quelled quell; rebelled rebel; patrolled patrol; referred refer; admitted admit;
VBD banned ban; barred bar; dropped drop; stopped stop; planned plan; robbed rob; nabbed nab; vetoed veto; okayed okay;
VBD criticised criticise; criticized criticize; recognised recognise; mobilized mobilize; honored honor; honoured honour;
VBD invaded invade; probed probe; ridiculed ridicule; revoked revoke; rebuked rebuke; looted loot; rioted riot; mined mine;
VBD imposed impose; eased ease; ceased cease; released release; increased increase; promised promise; raised raise;
VBD agreed agree; freed free; guaranteed guarantee; decreed decree; dyed dye; argued argue; sued sue; rescued rescue;
VBN shot shoot; hit hit; cut cut; put put; set set; split split; struck strike; torn tear;
VBN driven drive; given give; taken take; undertaken undertake; overrun overrun; withdrawn withdraw; frozen freeze;
VBN beaten beat; chosen choose; sworn swear; worn wear; hidden hide; forbidden forbid; forgiven forgive; stolen steal;
VBN killed kill; wounded wound; evicted evict; ousted oust; toppled topple; blockaded blockade; besieged besiege;
VBN tortured torture; fined fine; profiled profile; timed time; ratified ratify; unified unify; bought buy; caught catch;
VBG lying lie; dying die; tying tie; vying vie; fleeing flee; seeing see; freeing free; agreeing agree; dyeing dye;
VBG waging wage; making make; striking strike; hitting hit; running run; beginning begin; deterring deter; visiting visit;
VBG bombing bomb; shelling shell; using use; accusing accuse; causing cause; rallying rally; denying deny; carrying carry;
VBZ denies deny; vetoes veto; goes go; does do; pushes push; clashes clash; presses press; vows vow; seizes seize;
VBZ allies ally; ties tie; dies die; uses use; urges urge; focuses focus; reaches reach; says say; lies lie
`;

const NOUNS = `
NNS troops troop; talks talk; sanctions sanction; ties tie; allies ally; enemies enemy; countries country; cities city;
NNS crises crisis; bases base; hostages hostage; embassies embassy; ministries ministry; deaths death; attacks attack;
NNS men man; women woman; people people; children child; forces force; missiles missile; armies army; envoys envoy;
NNS parties party; treaties treaty; policies policy; losses loss; clashes clash; speeches speech; taxes tax; wives wife;
NNS lives life; houses house; causes cause; responses response; offences offence; heroes hero;
NNS boxes box; churches church; weapons weapon; tariffs tariff; refugees refugee; votes vote; views view
`;

function casesOf(table: string): readonly (readonly [string, string, string])[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const tag = line.slice(0, line.indexOf(' '));
      return line
        .slice(tag.length)
        .split(';')
        .filter((pair) => pair.trim() !== '')
        .map((pair) => {
          const [form = '', lemma = ''] = pair.trim().split(' ');
          return [form, tag, lemma] as const;
        });
    });
}

describe('lemmas', () => {
  test.each(casesOf(VERBS))('%s %s: %s', (form, tag, lemma) => {
    expect(lemmaOf(form, 'VERB', tag)).toBe(lemma);
  });

  test.each(casesOf(NOUNS))('%s %s: %s', (form, tag, lemma) => {
    expect(lemmaOf(form, 'NOUN', tag)).toBe(lemma);
  });

  test('every form of every verb of diplomacy comes back to its base', () => {
    const list = readVerbList();
    const wrong = readNewsVerbs().flatMap((base) =>
      Object.entries(inflectVerb(base, list))
        .filter(([tag, form]) => lemmaOf(form, 'VERB', tag) !== base)
        .map(([tag, form]) => `${form} ${tag}: ${lemmaOf(form, 'VERB', tag)}, not ${base}`),
    );
    expect(wrong).toEqual([]);
  });
});
