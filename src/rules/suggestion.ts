/** “Did you mean”, in both languages; empty where nothing is near. */

export function zhSuggestion(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : `是不是想写 ${suggestions.join(' 或 ')}？`;
}

export function enSuggestion(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : `Did you mean ${suggestions.join(' or ')}? `;
}
