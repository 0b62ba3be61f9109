package stet.web;

import java.util.ArrayList;
import java.util.List;

/** The clauses of a query, which can be removed one by one. */
record RemovableQueryClauses(String query) {

  private static final String QUOTES = "\"“”„«»";

  /** Returns the clauses, all of which must be met. A query with operators is one clause. */
  List<String> list() {
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

  String without(String clause) {
    return String.join(" ", list().stream().filter(one -> !one.equals(clause)).toList());
  }
}
