import { app } from './app.ts'
import { changeOptions, type StandInOptions } from './options.ts'
import { chooseInMenu, powerMonitor } from './system.ts'

/** What a test may have the system do; it comes as a message of the process. */
export type Order =
  | { readonly do: 'options'; readonly options: Partial<StandInOptions> }
  | { readonly do: 'open-file'; readonly path: string }
  | { readonly do: 'menu'; readonly label: string }
  | { readonly do: 'quit' | 'session-end' | 'shutdown' | 'activate' }

export function takeOrders(): void {
  // A test that was cut off leaves no program behind.
  process.on('disconnect', () => process.exit(1))
  process.on('message', (order: Order) => {
    if (order.do === 'options') changeOptions(order.options)
    else if (order.do === 'open-file') app.openFile(order.path)
    else if (order.do === 'menu') chooseInMenu(order.label)
    else if (order.do === 'quit') app.quit()
    else if (order.do === 'session-end') app.endOfSession()
    else if (order.do === 'activate') app.emit('activate', {}, false)
    else powerMonitor.emit('shutdown', { preventDefault: () => undefined })
  })
}
