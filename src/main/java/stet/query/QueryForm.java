package stet.query;

import java.util.List;

/**
 * The catalogue of the forms of clauses other than the fields of {@link QueryField}. The README and
 * the help page are generated from both catalogues.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists come from List.of
public enum QueryForm {
  WORDS(
      "words",
      "all of them, each in any of its forms; in the headline or the text",
      List.of("kremlin", "troops border")),
  PHRASE(
      "\"…\"",
      "the words as written, one behind the other; with ~5, up to five others between them",
      List.of("\"snap exercise\"", "\"exercise troops\"~5")),
  AS_WRITTEN("=", "the word as written, in no other form", List.of("=elections")),
  BEGINNING(
      "* ?",
      "any letters, or any one, behind the first two of a word",
      List.of("cris*", "organi?ation")),
  NEARLY("~", "a word with up to two slips; ~1 for one", List.of("Crimaea~")),
  EITHER("OR", "one of both; AND is what stands between clauses anyway", List.of("crisis OR war")),
  NOT("NOT -", "what does not have it", List.of("kremlin NOT moscow", "kremlin -moscow")),
  BRACKETS(
      "( )",
      "what belongs together; behind a field, for all of its values",
      List.of("(crisis OR war) kremlin", "added:(gunman OR attacker)")),
  EDITS(
      "edit( )",
      "several edits of one revision, each with all that stands in its brackets",
      List.of("edit(tag:quote-removed) edit(tag:correction)")),
  EVERYTHING("*", "everything there is", List.of("*"));

  private final String sign;
  private final String meaning;
  private final List<String> examples;

  QueryForm(String sign, String meaning, List<String> examples) {
    this.sign = sign;
    this.meaning = meaning;
    this.examples = examples;
  }

  /** The sign of the form, such as {@code OR}. */
  public String sign() {
    return sign;
  }

  /** The meaning of the form, in plain words. */
  public String meaning() {
    return meaning;
  }

  /** Whole queries that use the form. */
  public List<String> examples() {
    return examples;
  }
}
