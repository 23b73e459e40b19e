// Runs before the first paint, so that a chosen theme never flashes. The choice
// itself lives in the person's settings; this is only their last known echo.
try {
  var theme = localStorage.getItem('pathwise.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is closed to us: the system's theme it is.
}
