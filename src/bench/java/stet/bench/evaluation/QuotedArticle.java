package stet.bench.evaluation;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A news article with everything that it attributes to somebody, as people marked it. */
record QuotedArticle(String text, List<Attribution> attributions) {

  record Span(int start, int end) {
    int length() {
      return end - start;
    }

    boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  /**
   * Something said, written or thought, and by whom.
   *
   * @param source the phrase that names the speaker, in pieces; none where the text names nobody
   * @param cue the verb, in pieces
   * @param content what was said, in pieces
   */
  record Attribution(List<Span> source, List<Span> cue, List<Span> content) {
    int covers(Span span) {
      int covered = 0;
      for (Span piece : content) {
        covered += Math.max(0, Math.min(piece.end, span.end) - Math.max(piece.start, span.start));
      }
      return covered;
    }
  }

  /** As {@code quotes-dev.jsonl.gz} has it. */
  static QuotedArticle of(JsonNode node) {
    List<Attribution> attributions = new ArrayList<>();
    for (JsonNode a : node.get("attributions")) {
      attributions.add(
          new Attribution(spans(a.get("source")), spans(a.get("cue")), spans(a.get("content"))));
    }
    return new QuotedArticle(node.get("text").asString(), attributions);
  }

  private static List<Span> spans(JsonNode array) {
    List<Span> spans = new ArrayList<>();
    array.forEach(s -> spans.add(new Span(s.get(0).asInt(), s.get(1).asInt())));
    return spans;
  }

  /** As {@code quotes-de-dev.jsonl.gz} has it: all its kinds of quotation, direct and reported. */
  static QuotedArticle ofGerman(JsonNode node) {
    List<Attribution> attributions = new ArrayList<>();
    for (JsonNode a : node.get("annotations")) {
      attributions.add(
          new Attribution(
              placed(a.path("speaker")), placed(a.path("cue")), placed(a.path("quote"))));
    }
    return new QuotedArticle(node.get("originalText").asString(), attributions);
  }

  private static List<Span> placed(JsonNode phrase) {
    List<Span> spans = new ArrayList<>();
    phrase
        .path("spans")
        .forEach(s -> spans.add(new Span(s.get("charBegin").asInt(), s.get("charEnd").asInt())));
    return spans;
  }

  /** What stands in double quotation marks, without the marks, within one paragraph each. */
  List<Span> marked() {
    boolean low =
        text.indexOf('„') >= 0; // German texts close with the mark that opens English ones
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && blankLineFrom(i)) {
        open = -1;
      } else if (c == '„' || (c == '“' && (!low || open < 0)) || (c == '"' && open < 0)) {
        open = i + 1;
      } else if ((c == '”' || c == '"' || (c == '“' && low)) && open >= 0) {
        if (open < i) {
          spans.add(new Span(open, i));
        }
        open = -1;
      }
    }
    return spans;
  }

  private boolean blankLineFrom(int at) {
    int i = at + 1;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n';
  }

  /** Whether a span is speech: at least half of it lies in what somebody is said to have said. */
  boolean isSpeech(Span span) {
    boolean[] said = new boolean[span.length()];
    for (Attribution attribution : attributions) {
      for (Span piece : attribution.content) {
        int from = Math.max(piece.start, span.start);
        for (int i = from; i < Math.min(piece.end, span.end); i++) {
          said[i - span.start] = true;
        }
      }
    }
    int count = 0;
    for (boolean s : said) {
      count += s ? 1 : 0;
    }
    return 2 * count >= span.length();
  }

  /** The phrases that name the speaker of a span; none where nobody is named. */
  List<Span> speaker(Span span) {
    List<Span> best = List.of();
    int most = 0;
    for (Attribution attribution : attributions) {
      int covered = attribution.covers(span);
      if (covered > most) {
        most = covered;
        best = attribution.source;
      }
    }
    return best;
  }
}
