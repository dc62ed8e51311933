/** Tells its arguments, then answers each message with what it was, until it is told to stop. */
process.send?.({ args: process.argv.slice(2), mode: process.env['ECHO_MODE'] })
process.on('message', (message) => {
  if (message === 'throw') throw new Error('told to throw')
  if (message === 'stop') process.disconnect()
  else process.send?.({ echo: message })
})
