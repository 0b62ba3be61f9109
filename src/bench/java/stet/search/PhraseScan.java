package stet.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Article;
import stet.model.Content;
import stet.model.Timeline;
import stet.model.Version;
import stet.search.PhraseTimeline.PhraseArticle;

/** Reads every version there is, with nothing but the JDK and ICU. */
public final class PhraseScan {

  /** A version, and its headline and paragraphs as words with a space around each. */
  private record Read(Version version, List<String> texts) {}

  private record History(Timeline timeline, String headline, List<Read> versions) {}

  private final List<History> histories = new ArrayList<>();

  public PhraseScan(Archive archive) {
    for (Article article : archive.articles(Optional.empty(), 10_000)) {
      Timeline timeline = archive.timeline(article.id()).orElseThrow();
      List<Read> versions = new ArrayList<>();
      String headline = "";
      for (Version version : timeline.versions()) {
        Content content = archive.content(version.content());
        List<String> texts = new ArrayList<>();
        texts.add(words(content.headline()));
        for (String paragraph : content.body().split("\n[ \t\r]*\n")) {
          texts.add(words(paragraph));
        }
        headline = content.headline();
        versions.add(new Read(version, texts));
      }
      histories.add(new History(timeline, headline, versions));
    }
  }

  /** How many versions hold a phrase. */
  public int versions(String phrase) {
    String sought = words(phrase);
    return (int)
        histories.stream()
            .flatMap(history -> history.versions().stream())
            .filter(read -> holds(read, sought))
            .count();
  }

  /** When it stood in each article, those that held it first in front. */
  public List<PhraseArticle> listed(String phrase) {
    String sought = words(phrase);
    List<PhraseArticle> listed = new ArrayList<>();
    for (History history : histories) {
      List<PhraseTimeline.PhrasePeriod> periods = new ArrayList<>();
      List<Version> run = new ArrayList<>();
      int held = 0;
      for (Read read : history.versions()) {
        if (holds(read, sought)) {
          run.add(read.version());
          held++;
        } else if (!run.isEmpty()) {
          periods.add(spell(history.timeline(), run, read.version().firstSeen()));
          run.clear();
        }
      }
      if (!run.isEmpty()) {
        periods.add(spell(history.timeline(), run, null));
      }
      if (held > 0) {
        Timeline timeline = history.timeline();
        listed.add(
            new PhraseArticle(
                timeline.article(),
                history.headline(),
                timeline.first().firstSeen(),
                timeline.last().firstSeen(),
                timeline.versions().size(),
                held,
                periods));
      }
    }
    listed.sort(
        Comparator.comparing((PhraseArticle life) -> life.periods().getFirst().seen())
            .thenComparing(life -> life.article().id()));
    return listed;
  }

  private static PhraseTimeline.PhrasePeriod spell(
      Timeline timeline, List<Version> run, @Nullable Instant gone) {
    Version from = run.getFirst();
    Version to = run.getLast();
    return new PhraseTimeline.PhrasePeriod(
        from.number(),
        from.address(),
        from.firstSeen(),
        timeline.before(from).map(Version::lastSeen).orElse(null),
        to.number(),
        to.address(),
        to.lastSeen(),
        gone,
        timeline.followsGap(from),
        timeline.gapAfter(to).isPresent());
  }

  private static boolean holds(Read read, String sought) {
    return read.texts().stream().anyMatch(text -> text.contains(sought));
  }

  /** A few words, or a whole paragraph, of some version. */
  public String somewhere(Random random) {
    List<Read> versions = histories.get(random.nextInt(histories.size())).versions();
    List<String> texts = versions.get(random.nextInt(versions.size())).texts();
    String[] words = texts.get(random.nextInt(texts.size())).strip().split(" ");
    int many = random.nextInt(4) == 0 ? words.length : 1 + random.nextInt(6);
    int from = random.nextInt(Math.max(1, words.length - many));
    String some =
        String.join(" ", List.of(words).subList(from, Math.min(words.length, from + many)));
    return some.isBlank() ? "guidance" : some;
  }

  private static String words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    StringBuilder words = new StringBuilder(" ");
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        words.append(folded(text.substring(from, to))).append(' ');
      }
      from = to;
    }
    return words.toString();
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }
}
