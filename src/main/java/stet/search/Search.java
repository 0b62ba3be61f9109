package stet.search;

/** The one narrow door to the index: a question in, an outcome out. Safe for all threads. */
public interface Search {
  Outcome search(Question question);

  /** How many articles, versions and edits the index holds, those left out of results included. */
  Answer.Totals holdings();
}
