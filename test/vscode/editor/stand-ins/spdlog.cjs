// Takes the place of @vscode/spdlog (native) in the editor that install.ts makes. VS Code's output
// channels are log files, so this writes real ones.
const fs = require('node:fs')
const path = require('node:path')

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off']

class Logger {
  constructor(_type, _name, file) {
    this.file = file
    this.level = 2
    this.bare = false
    fs.mkdirSync(path.dirname(file), { recursive: true })
  }

  write(level, message) {
    if (level < this.level) return
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '')
    fs.appendFileSync(this.file, this.bare ? message : `${time} [${names[level]}] ${message}\n`)
  }

  trace(message) {
    this.write(0, message)
  }
  debug(message) {
    this.write(1, message)
  }
  info(message) {
    this.write(2, message)
  }
  warn(message) {
    this.write(3, message)
  }
  error(message) {
    this.write(4, message)
  }
  critical(message) {
    this.write(5, message)
  }
  getLevel() {
    return this.level
  }
  setLevel(level) {
    this.level = level
  }
  clearFormatters() {
    this.bare = true
  }
  setPattern() {}
  flush() {}
  drop() {}
}

exports.version = 1
exports.setLevel = () => {}
exports.setFlushOn = () => {}
exports.Logger = Logger
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file)
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file)
