// Takes the place of @vscode/native-watchdog (native) in the editor that install.ts makes: ends the
// extension host when the server that started it is gone.
exports.start = (pid) => {
  const timer = setInterval(() => {
    try {
      process.kill(pid, 0)
    } catch {
      process.exit(87)
    }
  }, 1000)
  timer.unref()
}

exports.exit = (code) => process.exit(code || 0)
