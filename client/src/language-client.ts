// Most of the extension's code, in a bundle of its own: any plain text activates the extension, and only a statement wants a client.
export { LanguageClient, TransportKind } from 'vscode-languageclient/node';
