package stet.bench.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.bench.evaluation.QuotedArticle.Span;
import stet.revision.tag.quote.QuotationsRead;
import stet.revision.tag.quote.QuotationsRead.Read;
import stet.text.language.LanguagePack;
import stet.text.language.Packs;

/** Speech told from scare quotes and titles, over spans in double quotation marks; and by whom. */
final class SpeechMeasure implements Measure {

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    List<Row> rows = new ArrayList<>();
    rows.addAll(
        rows(
            gold.lines("quotes-{dev,test}.jsonl.gz").stream().map(QuotedArticle::of).toList(),
            Packs.ENGLISH,
            "",
            new Targets(0.968, 0.95, 0.85)));
    rows.addAll(
        rows(
            gold.lines("quotes-de-{dev,test}.jsonl.gz").stream()
                .map(QuotedArticle::ofGerman)
                .toList(),
            Packs.ALL.of("de"),
            ", German",
            new Targets(0.90, null, 0.75)));
    return rows;
  }

  private record Targets(double f1, @Nullable Double precision, double speakers) {}

  private static List<Row> rows(
      List<QuotedArticle> articles, LanguagePack pack, String language, Targets targets) {
    List<Counts> speech = new ArrayList<>();
    List<Counts> every = new ArrayList<>();
    List<Counts> speakers = new ArrayList<>();
    for (QuotedArticle article : articles) {
      List<Read> read = QuotationsRead.of(pack, article.text());
      Counts told = Counts.NONE;
      Counts taken = Counts.NONE;
      Counts named = Counts.NONE;
      for (Span span : article.marked()) {
        boolean wanted = article.isSpeech(span);
        Read quotation = quotation(read, span);
        told = told.plus(Counts.of(quotation != null && quotation.speech(), wanted));
        taken = taken.plus(Counts.of(true, wanted));
        List<Span> speaker = article.speaker(span);
        if (wanted && !speaker.isEmpty()) {
          named = named.plus(named(quotation, speaker));
        }
      }
      speech.add(told);
      every.add(taken);
      speakers.add(named);
    }
    return List.of(
        Row.of(
            "speech, not scare quotes or titles" + language, "F1", speech, Counts::f1, targets.f1),
        Row.of(
            "speech, not scare quotes or titles" + language,
            "precision",
            speech,
            Counts::precision,
            targets.precision),
        Row.of("the same, every span taken as speech" + language, "F1", every, Counts::f1, null),
        Row.of(
            "speaker of a span of speech" + language,
            "accuracy",
            speakers,
            Counts::recall,
            targets.speakers));
  }

  private static Counts named(@Nullable Read quotation, List<Span> speaker) {
    boolean found = quotation != null && quotation.speakerStart() >= 0;
    boolean right =
        quotation != null
            && found
            && speaker.stream()
                .anyMatch(s -> s.overlaps(quotation.speakerStart(), quotation.speakerEnd()));
    return new Counts(right ? 1 : 0, found ? 1 : 0, 1);
  }

  /** The quotation that holds at least half of the span. */
  private static @Nullable Read quotation(List<Read> read, Span span) {
    for (Read r : read) {
      int shared = Math.min(r.end(), span.end()) - Math.max(r.start(), span.start());
      if (2 * shared >= span.length()) {
        return r;
      }
    }
    return null;
  }
}
