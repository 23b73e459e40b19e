/** Is the dialog of updates open? It is loaded when it first is. */
class UpdatesDialogState {
  isOpen = $state(false)
}

export const updatesDialog = new UpdatesDialogState()
