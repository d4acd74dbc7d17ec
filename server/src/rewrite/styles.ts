/** What somebody can ask a language model for. */
export const styles = ['personal', 'conversational', 'shorter', 'network'] as const
export type Style = (typeof styles)[number]
