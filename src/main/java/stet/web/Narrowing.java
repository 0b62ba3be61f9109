package stet.web;

import java.util.ArrayList;
import java.util.List;

/** A query that clauses are added to and taken out of, as a reader picks and drops them. */
record Narrowing(String query) {

  private static final String QUOTES = "\"“”„«»";
  private static final String SEEN = "seen:";

  /** Its clauses, all of which must be met; one alone where it is a choice of several. */
  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    StringBuilder clause = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (char c : (query + " ").toCharArray()) {
      quoted ^= QUOTES.indexOf(c) >= 0;
      depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (!quoted && depth <= 0 && Character.isWhitespace(c)) {
        if (!clause.isEmpty()) {
          clauses.add(clause.toString());
        }
        clause.setLength(0);
      } else {
        clause.append(c);
      }
    }
    boolean chooses = clauses.contains("OR") || clauses.contains("AND") || clauses.contains("NOT");
    return chooses || quoted || depth != 0 ? List.of(query) : List.copyOf(clauses);
  }

  boolean has(String clause) {
    return clauses().contains(clause);
  }

  /** With one clause more. A stretch of time takes the place of the one before. */
  String with(String clause) {
    List<String> clauses = new ArrayList<>(clauses());
    if (clause.startsWith(SEEN)) {
      clauses.removeIf(one -> one.startsWith(SEEN));
    }
    clauses.replaceAll(one -> one.equals(query) && isSeveral() ? "(" + query + ")" : one);
    clauses.add(clause);
    return String.join(" ", clauses).strip();
  }

  String without(String clause) {
    return String.join(" ", clauses().stream().filter(one -> !one.equals(clause)).toList());
  }

  private boolean isSeveral() {
    return query.contains(" ");
  }
}
