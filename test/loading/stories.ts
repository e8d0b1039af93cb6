const STATES = ['Mexico', 'Chile', 'France', 'Germany', 'Japan', 'Kenya', 'India', 'Brazil'];
const DEEDS = ['criticized', 'praised', 'threatened', 'met with', 'warned', 'thanked'];

/** JSON Lines of short articles that share events, states and days: what one says, others say as well. */
export function storyLines(count: number): string {
  return Array.from({ length: count }, (_, number) => `${JSON.stringify(story(number))}\n`).join('');
}

function story(number: number) {
  const state = (step: number) => STATES[(number + step) % STATES.length];
  const day = String((number % 28) + 1).padStart(2, '0');
  return {
    id: `story-${number}`,
    url: `https://news.example/${number}`,
    publishedOn: `2017-03-${day}`,
    text: [
      `${state(0)} ${DEEDS[number % DEEDS.length]} ${state(1 + (number % 7))} on Monday.`,
      `The president of ${state(2)} visited ${state(3)} yesterday, officials said.`,
      `Report ${number} was filed.`,
    ].join(' '),
  };
}
