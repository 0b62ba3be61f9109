package stet.cli;

/** The style of a text on a terminal with colours (ECMA-48 SGR parameters). */
enum TerminalStyle {
  PLAIN(""),
  BOLD("1"),
  FAINT("2"),
  REMOVED("31;9"),
  ADDED("32"),
  WARNING("33");

  private final String parameters;

  TerminalStyle(String parameters) {
    this.parameters = parameters;
  }

  String around(String text) {
    return this == PLAIN ? text : "\u001b[" + parameters + "m" + text + "\u001b[0m";
  }
}
