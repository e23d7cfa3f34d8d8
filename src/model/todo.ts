/** What stands in a document for a name that is still to be decided: an indicator, an action, a body, a title. `todo-left` reports it. */
export const TODO = 'TODO';
