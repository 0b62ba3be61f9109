package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import stet.App;
import stet.model.Edit;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.search.Question;
import stet.search.SearchEngine;
import stet.search.SearchMatch;
import stet.search.SearchMatchReader;

/**
 * How long questions about words of changes take, against SQLite's FTS5 over the same edits: a
 * column each for the text before, the text after and what went and came, porter stems, ranked by
 * its bm25.
 */
final class FtsRun {

  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 15;
  private static final int ARTICLES = 20;
  private static final int EDITS = 5;
  private static final int BATCH = 10_000;

  /** A question that FTS5 can be asked too, as Stet has it and as FTS5 has it. */
  private record Asked(String question, String expression, List<Timings> times) {
    Asked(String question, String expression) {
      this(question, expression, List.of(new Timings(), new Timings(), new Timings()));
    }

    Asked begunAnew() {
      return new Asked(question, expression);
    }
  }

  private static final List<Asked> QUESTIONS =
      List.of(
          new Asked("added:the", "added:the"),
          new Asked("added:vaccine", "added:vaccine"),
          new Asked("removed:brexit", "removed:brexit"),
          new Asked("removed:government", "removed:government"),
          new Asked("added:\"self-isolate\"", "added:\"self isolate\""),
          new Asked("added:\"of the\"", "added:\"of the\""),
          new Asked(
              "removed:lockdown added:restrictions", "removed:lockdown AND added:restrictions"),
          new Asked("before:must after:should", "before:must AND after:should"),
          new Asked("after:should NOT before:should", "after:should NOT before:should"),
          new Asked("before:\"prime minister\"", "before:\"prime minister\""),
          new Asked("after:(guidance OR advice)", "after:guidance OR after:advice"),
          new Asked("added:quaran*", "added:quaran*"),
          new Asked("added:co*", "added:co*"),
          new Asked("before:trawler", "before:trawler"),
          new Asked("after:coronavirus removed:the", "after:coronavirus AND removed:the"));

  private final SearchEngine search;
  private final Connection fts;

  private FtsRun(SearchEngine search, Connection fts) {
    this.search = search;
    this.fts = fts;
  }

  /**
   * Prints a line a question, then the median and the 99th percentile in milliseconds of Stet, of
   * FTS5 with totals and grouped by article, and of FTS5 with nothing but the first edits; then how
   * many questions.
   *
   * @param arguments a home, in which the table of FTS5 is kept, and how often to ask where that is
   *     not as often as usual
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path home = Path.of(arguments[0]);
    Path file = home.resolve("fts5.db");
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    try (App app = App.open(home)) {
      app.deriver().catchUp();
      MixRun.waitFor("stet-index-inspection");
      if (!Files.exists(file)) {
        Path half = home.resolve("fts5.half");
        Files.deleteIfExists(half);
        try (Connection filling = DriverManager.getConnection("jdbc:sqlite:" + half)) {
          fill(filling, app.search());
        }
        Files.move(half, file);
      }
      try (Connection fts = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        try (Statement settings = fts.createStatement()) {
          settings.execute("PRAGMA cache_size = -500000");
          settings.execute("PRAGMA mmap_size = 8000000000");
        }
        new FtsRun(app.search(), fts).run(rounds);
      }
    }
  }

  private void run(int rounds) {
    ask(QUESTIONS, Math.min(WARM_UP_ROUNDS, rounds));
    List<Asked> all = QUESTIONS.stream().map(Asked::begunAnew).toList();
    ask(all, rounds);
    for (Asked each : all) {
      System.err.printf(
          Locale.ROOT,
          "%9.2f ms  %9.2f ms  %9.2f ms  %8d edits, %8d in FTS5  %s%n",
          each.times().get(0).waited(0.5),
          each.times().get(1).waited(0.5),
          each.times().get(2).waited(0.5),
          ours(each.question()),
          grouped(each.expression()),
          each.question());
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int which = i;
      Timings times = Timings.of(all.stream().map(each -> each.times().get(which)));
      line.append(String.format(Locale.ROOT, "%.2f %.2f ", times.waited(0.5), times.waited(0.99)));
    }
    System.out.println(line.append(all.size()));
  }

  private void ask(List<Asked> questions, int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (Asked each : questions) {
        each.times().get(0).time(() -> ours(each.question()));
        each.times().get(1).time(() -> grouped(each.expression()));
        each.times().get(2).time(() -> first(each.expression()));
      }
    }
  }

  private int ours(String question) {
    Question first = new Question(question, ARTICLES, Question.Order.BEST, null);
    return search
        .search(first)
        .answer()
        .orElseThrow(() -> new IllegalStateException(question))
        .total()
        .edits();
  }

  private int grouped(String expression) {
    String page =
        """
        SELECT article, min(rank), edit.before, edit.after
        FROM change JOIN edit ON edit.id = change.rowid
        WHERE change MATCH ? GROUP BY article ORDER BY 2 LIMIT %d
        """
            .formatted(ARTICLES);
    String totals =
        """
        SELECT count(DISTINCT article), count(DISTINCT version), count(*)
        FROM change JOIN edit ON edit.id = change.rowid WHERE change MATCH ?
        """;
    read(page, expression, 1);
    return read(totals, expression, 3);
  }

  private int first(String expression) {
    String page =
        """
        SELECT article, rank, edit.before, edit.after
        FROM change JOIN edit ON edit.id = change.rowid
        WHERE change MATCH ? ORDER BY rank LIMIT %d
        """
            .formatted(ARTICLES * EDITS);
    return read(page, expression, 1);
  }

  /** Reads all rows; that column of the last as a number. */
  private int read(String statement, String expression, int column) {
    try (PreparedStatement asked = fts.prepareStatement(statement)) {
      asked.setString(1, expression);
      int last = 0;
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          last = rows.getInt(column);
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            rows.getString(i);
          }
        }
      }
      return last;
    } catch (SQLException e) {
      throw new IllegalStateException(expression, e);
    }
  }

  private static void fill(Connection fts, SearchEngine search) throws SQLException {
    try (Statement tables = fts.createStatement()) {
      tables.execute("PRAGMA journal_mode = OFF");
      tables.execute("PRAGMA synchronous = OFF");
      tables.execute(
          "CREATE TABLE edit (id INTEGER PRIMARY KEY, article INTEGER, version INTEGER,"
              + " before TEXT, after TEXT)");
      tables.execute(
          "CREATE VIRTUAL TABLE change USING fts5(before, after, removed, added,"
              + " content = '', tokenize = 'porter unicode61')");
    }
    fts.setAutoCommit(false);
    try (PreparedStatement edits = fts.prepareStatement("INSERT INTO edit VALUES (?, ?, ?, ?, ?)");
        PreparedStatement changes =
            fts.prepareStatement(
                "INSERT INTO change (rowid, before, after, removed, added) VALUES (?, ?, ?, ?, ?)");
        SearchMatchReader all =
            search.export("where:(headline OR byline OR body)").answer().orElseThrow()) {
      Map<String, Integer> articles = new HashMap<>();
      int id = 0;
      for (SearchMatch next = all.next(); next != null; next = all.next()) {
        if (next instanceof SearchMatch.OfEdit found) {
          Edit edit = found.edit().edit().edit();
          id++;
          edits.setInt(1, id);
          edits.setInt(
              2, articles.computeIfAbsent(found.article().id().value(), any -> articles.size()));
          edits.setLong(3, found.edit().seen().toEpochMilli());
          edits.setString(4, edit.beforeText());
          edits.setString(5, edit.afterText());
          edits.addBatch();
          changes.setInt(1, id);
          changes.setString(2, edit.beforeText());
          changes.setString(3, edit.afterText());
          changes.setString(4, words(edit, WordOperation.REMOVED));
          changes.setString(5, words(edit, WordOperation.ADDED));
          changes.addBatch();
          if (id % BATCH == 0) {
            edits.executeBatch();
            changes.executeBatch();
          }
        }
      }
      edits.executeBatch();
      changes.executeBatch();
    }
    try (Statement optimal = fts.createStatement()) {
      optimal.execute("INSERT INTO change (change) VALUES ('optimize')");
    }
    fts.commit();
  }

  private static String words(Edit edit, WordOperation op) {
    return edit.words().stream()
        .filter(run -> run.op() == op)
        .map(WordRun::text)
        .collect(Collectors.joining(" … "));
  }
}
