import { l10n } from 'vscode'

/** Every fixed word of the report, in the language of the editor. `{0}` is filled in where it is drawn. */
export type Words = Readonly<Record<keyof ReturnType<typeof reportWords>, string>>

/** The words of the report, for the webview (which knows no languages) and for exports. */
export function reportWords() {
  return {
    report: l10n.t('Report'),
    ofHundred: l10n.t('of 100'),
    showing: l10n.t('Report about'),
    thisFeed: l10n.t('This feed'),
    thisFolder: l10n.t('Its folder'),
    workspace: l10n.t('All posts'),
    exportAs: l10n.t('Export'),
    exportTitle: l10n.t('Export this report as {0}'),

    ideas: l10n.t('What to write next'),
    insert: l10n.t('Insert as a draft'),
    insertTitle: l10n.t('Insert "{0}" as a draft at the end of the feed'),
    noIdeas: l10n.t('No ideas just now. A profile with your pets, hobbies and places brings more.'),

    mix: l10n.t('Mix'),
    kind: l10n.t('Kind'),
    share: l10n.t('Share'),
    target: l10n.t('Target'),
    asks: l10n.t('What it asks'),
    limit: l10n.t('Limit'),
    verdict: l10n.t('Result'),

    missing: l10n.t('Missing lately'),
    nothingMissing: l10n.t('Nothing. Keep going just like this.'),

    scores: l10n.t('Scores'),
    inOrder: l10n.t('In order'),
    byDate: l10n.t('By date'),
    pitch: l10n.t('promotes'),
    otherPost: l10n.t('all other posts'),
    runningAverage: l10n.t('average of {0}'),
    asTable: l10n.t('As a table'),
    firstOnly: l10n.t('The first {0} of {1} are shown.'),

    cadence: l10n.t('Cadence beside quality'),
    week: l10n.t('Week of'),
    average: l10n.t('Average score'),
    perWeek: l10n.t('Posts a week'),

    posts: l10n.t('Posts'),
    number: l10n.t('No.'),
    post: l10n.t('Post'),
    file: l10n.t('File'),
    date: l10n.t('Date'),
    status: l10n.t('Status'),
    score: l10n.t('Score'),
    look: l10n.t('Worth a look'),
    goTo: l10n.t('Go to post {0}'),
    sortBy: l10n.t('Sort by: {0}'),
    showAll: l10n.t('Show all {0}'),

    feeds: l10n.t('Feeds'),
    feed: l10n.t('Feed'),
    balance: l10n.t('Balance'),
    showFeed: l10n.t('Show the report of {0}'),

    recurring: l10n.t('Recurring findings'),
    rule: l10n.t('Rule'),
    level: l10n.t('Level'),
    times: l10n.t('Times'),
    inPosts: l10n.t('In posts'),
    readRule: l10n.t('Read about {0} in the browser'),
    noFindings: l10n.t('No findings. Nothing to mend.'),

    repeats: l10n.t('Repeated links and phrases'),
    what: l10n.t('What'),
    words: l10n.t('Words'),
    noRepeats: l10n.t('Nothing comes back word for word.'),
    andMore: l10n.t('and {0} more'),

    noPosts: l10n.t('No posts yet. Write a line about your day, and come back.')
  }
}
