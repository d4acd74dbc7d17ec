export * from 'vscode-languageserver-protocol/node'
