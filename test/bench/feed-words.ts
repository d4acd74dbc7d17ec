/** What a generated post is put together from: a sentence of each part, with words in the places in braces. */
export const parts = {
  opening: [
    'We came {place} at trivia night in {town} again, and nobody minded, least of all {name}.',
    '{pet} ate the left shoe of a pair that I bought on {day} for {number} dollars.',
    'The first {food} are in, and since {day} the kitchen smells like my aunt’s house in {town}.',
    'Somebody left a drawing of {animal} on our door this morning, signed by {name}, aged {number} months.',
    'I got lost on the way to my own office on {day}, in a town of four streets and one {thing}.',
    '{name} next door fixed the {thing} without a word and will not take {food} for it.',
    'On {day} we carried {number} boxes of {food} up the stairs of the library in {town}.',
    'My daughter asked {name} why the {thing} is green, and neither of us had an answer.',
    'Just in from {town}: {number} people, one {thing}, and no umbrella between them. 😂',
    'It took {number} phone calls and {name}, but the {thing} on {street} works again. 🎉'
  ],
  middle: [
    'It rained sideways for {number} minutes, and then the sun came out over {street} as if nothing had happened.',
    'There were that many questions about {food} that {name} gave up and ordered soup.',
    'The choir sang in the library on {day}, because the roof of the church in {town} is still open to the sky.',
    '{name} says that the bridge on {street} will be closed until spring, and {name} is never wrong about bridges.',
    'You should see the queue for {food} on a {day}: it goes round the corner to the {thing}.',
    'The clinic gave us {number} tins for the food pantry in {town}, which is a good many dinners.',
    'We painted the {thing} green, then blue, then green again, and {name} tells me it was better blue.',
    'Half of {street} was there, {pet} too, and the other half wants to hear all about it.',
    'I still do not know what one does with {number} {food}, but I know who will ask me: {name}.',
    'The man from the {thing} shop in {town} found my keys, my phone and, he says, my patience.',
    'Nobody has seen {animal} on {street} since {day}, so we have put a bowl of {food} outside.',
    'There is a new {thing} at the school, and the children have already named it {pet}.'
  ],
  selling: [
    'Order now, this offer on {food} is for a limited time only and you do not want to miss out!',
    'We are thrilled to announce the opening of our new office on {street}, {number} steps from the {thing}.',
    'Our award-winning team in {town} leverages synergy to unlock game-changing solutions for every {thing}.',
    'Call today for your free home valuation on {street}, DM for pricing, link in bio.',
    'LIKE IF YOU AGREE and tag a friend who needs {food}!!! #realestate #home #sale #buy #{tag}',
    'Buy one {thing} and get the second for {number} dollars, this {day} only, while stocks last.',
    'In today’s fast-paced world, {number} out of ten homeowners in {town} trust our best-in-class expertise.',
    'Do not hesitate to contact us in order to utilize our comprehensive {thing} services.'
  ],
  thought: [
    'I think about {street} more than is good for me.',
    'It is not much, but it was ours, and {name} was very, very proud.',
    'That was the whole plan, and it was a really good plan.',
    'There was cake afterwards, which was eaten by {pet}.',
    'Thank you, {name}, for the {food} and for not laughing.'
  ],
  closing: [
    'What did you have for breakfast on {day}?',
    'Tell me about your worst {thing}.',
    'More at https://example.com/{tag}/2026/{number} if you like lists.',
    'Thanks to @{handle} for the picture. 📷',
    'See you in {town} on {day}. #{tag}',
    'Who else remembers the old {thing} on {street}?',
    '🐾 {pet} says hello.',
    'Pictures by @{handle}, {food} by {name}. #{tag} #{tag}'
  ]
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What may stand in each place. */
export const fills: Readonly<Record<string, readonly string[]>> = {
  place: ['last', 'third', 'second', 'fifth', 'nowhere near first', 'first, for once,'],
  town: ['Oakville', 'Maple Lane', 'Harbor Point', 'Little Ashby', 'Third Bridge', 'Saltmarsh', 'Upper Wick', 'Ferrow'],
  street: ['Mill Street', 'Canal Row', 'Station Road', 'Pear Alley', 'the high street', 'Quay Lane', 'Church Hill'],
  name: [
    'Ines',
    'Theo',
    'Marek',
    'Priya',
    'Old Tom',
    'Jo',
    'Grandma Ruth',
    'Samira',
    'Lars',
    'Mrs. Okafor',
    'Bea',
    'Kofi'
  ],
  pet: ['Biscuit', 'Pickle', 'the cat', 'Moose', 'our beagle', 'Duchess'],
  animal: ['a duck', 'the grey heron', 'a very small horse', 'the fox', 'somebody’s parrot'],
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  food: ['pears', 'cinnamon buns', 'jars of honey', 'plums', 'lentils', 'pancakes', 'cheese rolls', 'beans', 'pies'],
  thing: [
    'fence',
    'umbrella',
    'bench',
    'kettle',
    'bicycle',
    'coffee machine',
    'gate',
    'piano',
    'boat',
    'clock',
    'oven'
  ],
  tag: ['maplelane', 'oakville', 'SmallTown', 'neighbours', 'kitchen', 'trivia', 'dogsofoakville', 'bookclub'],
  handle: ['ines', 'theo.bakes', 'priya_writes', 'oldtom', 'kofi.example.com']
}
