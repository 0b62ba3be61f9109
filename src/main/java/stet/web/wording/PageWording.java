package stet.web.wording;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.RevisionKind;
import stet.model.Version;
import stet.store.ArchiveCounts;

/** Wording of numbers, spans of time and kinds of change for pages. */
public final class PageWording {
  private PageWording() {}

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long YEAR = 365 * DAY + 6 * HOUR;
  private static final long MONTH = YEAR / 12;

  /** Returns a count with its noun: {@code 1 edit}, {@code 5,909 edits}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns a number with groups of three digits: {@code 5,909}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * Returns a span of time in everyday words, rounded to the nearest unit: {@code about 1 hour}.
   * The limits between the units are 1 minute, 50 minutes, 22 hours, 27 days and 11 months.
   */
  public static String about(Duration span) {
    long seconds = span.abs().toSeconds();
    if (seconds < MINUTE) {
      return "less than a minute";
    }
    if (seconds < 50 * MINUTE) {
      return "about " + count(rounded(seconds, MINUTE), "minute");
    }
    if (seconds < 22 * HOUR) {
      return "about " + count(rounded(seconds, HOUR), "hour");
    }
    if (seconds < 27 * DAY) {
      return "about " + count(rounded(seconds, DAY), "day");
    }
    if (seconds < 11 * MONTH) {
      return "about " + count(rounded(seconds, MONTH), "month");
    }
    return "about " + count(rounded(seconds, YEAR), "year");
  }

  private static long rounded(long seconds, long unit) {
    return Math.max(1, Math.round((double) seconds / unit));
  }

  /** Returns the English name of a language: {@code French}. */
  public static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    return tag.equals("und") ? "not known" : name.isEmpty() ? tag : name;
  }

  /** Returns the name of a version: {@code Version 7}. */
  public static String version(Version version) {
    return "Version " + number(version.number());
  }

  /** Returns the version's name at its origin, or null if that is only the version's number. */
  public static @Nullable String label(Version version) {
    String label = version.label();
    String number = Integer.toString(version.number());
    boolean isTold =
        label == null || label.strip().equals(number) || label.strip().equals("v" + number);
    return isTold ? null : label;
  }

  /** Returns the words with a capital at the beginning. */
  public static String sentence(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Returns the contents of an archive as a list of counts. */
  public static List<String> holdings(ArchiveCounts census) {
    return List.of(
        count(census.sources(), "source"),
        count(census.articles(), "article"),
        count(census.versions(), "version"),
        count(census.observations(), "observation"));
  }

  /** Returns the kind of an edit in words: {@code headline reworded}, {@code moved}. */
  public static String what(Edit edit) {
    String done = done(edit.kind());
    return switch (edit.where()) {
      case HEADLINE, BYLINE -> edit.where().label() + " " + done;
      case BODY -> done;
    };
  }

  private static String done(EditKind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case REPLACED -> "reworded";
      case MOVED -> "moved";
      case SPLIT -> "split";
      case MERGED -> "merged";
    };
  }

  /** Returns the kind of a revision in words, or an empty text for the usual kind. */
  public static String kind(RevisionKind kind) {
    return switch (kind) {
      case FIRST -> "first seen";
      case WITHHELD -> "what came before is withheld";
      case SAME -> "the same text";
      case MIXED -> "read in two ways";
      case COSMETIC -> "cosmetic";
      case CONFLICT -> "seen at one instant";
      case REVERT -> "reverted";
      case WHOLESALE -> "replaced wholesale";
      case EDIT -> "";
    };
  }

  /**
   * Returns a value of the field {@code kind} in words. It is the kind of a revision or of an edit.
   */
  public static String happened(String value) {
    return Stream.concat(
            Arrays.stream(RevisionKind.values())
                .filter(kind -> kind.label().equals(value))
                .map(kind -> kind == RevisionKind.EDIT ? "edited" : kind(kind)),
            Arrays.stream(EditKind.values())
                .filter(kind -> kind.label().equals(value))
                .map(PageWording::done))
        .findFirst()
        .orElse(value);
  }

  /** Returns the meaning of a kind of revision, or an empty text for the usual kind. */
  public static String meaning(RevisionKind kind) {
    return switch (kind) {
      case FIRST -> "The article as it was first seen.";
      case WITHHELD -> "What stood before is withheld, and so is what was changed of it.";
      case SAME -> "Both versions have the same text, to the last glyph.";
      case MIXED ->
          "The two versions were read from the page by different rules, so a difference may be the"
              + " rules’ and not the newsroom’s. Nothing is tagged.";
      case COSMETIC ->
          "Only white space, Unicode form or the style of quotation marks changed: no words.";
      case CONFLICT ->
          "Both texts were seen at the same instant, so which of them came first is not known, and"
              + " nothing is tagged.";
      case REVERT -> "This puts back, word for word, what an earlier version said.";
      case WHOLESALE ->
          "Hardly anything of the earlier text stands: a rewrite, a paywall or consent page, or a"
              + " blanking. Nothing is tagged, since of a text that was swapped whole no single"
              + " edit can be claimed.";
      case EDIT -> "";
    };
  }
}
