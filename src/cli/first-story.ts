/** What `new` writes: a small whole story, the flight of Apollo 11, with a comment where an author goes on. */

export interface FirstStory {
  /** Name of its folder. */
  name: string;
  title: string;
  /** Where an editor finds the schema, from the file's folder or as an address. */
  schema: string;
  /** What is typed before the story's name, with its flags: "npx chronodeck check --stories talks". */
  command(verb: string): string;
}

/** The text of its `story.yaml`. Times of the flight are in UTC. */
export function firstStory({ name, title, schema, command }: FirstStory): string {
  return `# yaml-language-server: $schema=${schema}
#
# A story. What it tells is an example, the flight of Apollo 11: put your own in its place.
#
#   ${command('present')} ${name}    shows it; saving this file shows the change
#   ${command('check')} ${name}      lists the mistakes, each with its line
#
# Editors that know YAML language servers complete and explain every field.

title: ${JSON.stringify(title)}
subtitle: "An example to replace: Apollo 11, July 1969"
summary: Eight days from Florida to the Moon and back, as an example of what a story holds.
language: en      # of the page, its dates and numbers: any tag such as de, ru or pt-BR
timezone: UTC     # of the clock times below, and of those that are shown: UTC, Europe/Berlin ...
# authors: [Your name]
# licence: CC BY 4.0

# What the story rests on. Events cite the id, with a place in the source where there is one: \`first-report p. 4\`.
sources:
  first-report:
    publisher: An example
    title: Put here what you have read yourself
    # date: 1969-11
    # url: https://...

people:
  armstrong: { name: Neil Armstrong, role: Commander }
  aldrin: { name: Buzz Aldrin, role: Lunar module pilot }
  collins: { name: Michael Collins, role: Command module pilot }

# [latitude, longitude] puts a place on the map; without it a place is only named.
places:
  cape: { name: Cape Kennedy, at: [28.61, -80.60] }
  pacific: { name: Pacific Ocean, at: [13.32, -169.15] }
  tranquility: { name: Sea of Tranquility }

# Chapters. An event belongs to the act whose days hold it.
acts:
  - { id: there, title: The way there, from: 1969-07-16, to: 1969-07-19 }
  - { id: moon, title: On the Moon, from: 1969-07-20, to: 1969-07-21 }
  - { id: back, title: The way back, from: 1969-07-22, to: 1969-07-24 }

# Dates are as exact as what is known: 1969, 1969-07, 1969-07-16, 1969-07-16T13:32; 1969~ is about 1969, 1969-07-16/1969-07-24
# a stretch. Titles and dates are all that an event needs.
events:
  - date: 1969-07-16T13:32
    title: Lift-off
    text: A Saturn V leaves pad 39A with three men on board.
    place: cape
    people: [armstrong, aldrin, collins]
    sources: first-report

  - date: 1969-07-19
    title: Into orbit round the Moon
    text: Behind the Moon, out of radio contact, the engine slows the ship down.
    sources: first-report

  - id: landing     # the address of its slide; made from date and title when left out
    date: 1969-07-20T20:17
    title: The Eagle lands
    text: |
      Armstrong steers past a field of boulders and sets the lunar module down **with little fuel left**.

      - Collins stays in orbit.
      - Text is Markdown, and cites in place [@first-report].
    weight: 3       # 3 is a turning point, 1 a detail
    place: tranquility
    people: [armstrong, aldrin]
    notes: Notes are for the speaker. The key S opens their window.

  - date: 1969-07-21T02:56
    title: The first step
    text: Armstrong climbs down the ladder; Aldrin follows some twenty minutes later.
    place: tranquility
    people: [armstrong, aldrin]
    sources: first-report

  - date: 1969-07-21T17:54
    title: Away from the Moon
    text: The upper part of the lunar module takes off to meet Collins in orbit.
    place: tranquility
    people: [armstrong, aldrin, collins]
    sources: first-report

  - date: 1969-07-24T16:50
    title: Splashdown
    text: The capsule comes down in the Pacific; the aircraft carrier *Hornet* takes the crew on board.
    place: pacific
    people: [armstrong, aldrin, collins]
    sources: first-report
`;
}
