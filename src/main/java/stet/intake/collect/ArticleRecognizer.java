package stet.intake.collect;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import stet.archive.Archive;
import stet.desk.FollowedArticles;
import stet.intake.extract.ArticleExtractor;
import stet.intake.extract.ExtractionResult;
import stet.model.Content;
import stet.model.UrlCanonicalizer;
import stet.store.FollowedArticle;
import stet.store.Source;

/**
 * Recognizer that decides which article was found at an address, before anything is recorded of it,
 * by the address to which the request was redirected, and by the page's own statements. Two
 * articles that prove to be one are followed as one from then on. Equal text proves nothing: two
 * articles may answer with the same wall. Safe for all threads.
 */
final class ArticleRecognizer {

  /** A year has four digits. */
  private static final int SHORTEST_NUMBER = 5;

  private final Archive archive;
  private final FollowedArticles follows;
  private final PoliteFetcher visitor;
  private final ParseLimiter limiter;
  private final ArticleExtractor extractor = new ArticleExtractor();

  ArticleRecognizer(
      Archive archive, FollowedArticles follows, PoliteFetcher visitor, ParseLimiter limiter) {
    this.limiter = limiter;
    this.archive = archive;
    this.follows = follows;
    this.visitor = visitor;
  }

  /** The decision which article was found. */
  sealed interface RecognitionResult {}

  /** The expected article, with its text. */
  record ExpectedArticle(FollowedArticle followed, RecognizedArticle found)
      implements RecognitionResult {}

  /** Another article that is followed already. */
  record FollowedElsewhere() implements RecognitionResult {}

  /** An article at an address that is not to be followed. */
  record NotFollowed(String address) implements RecognitionResult {}

  /** Not the article that was seen there before. */
  record LedAway(String address) implements RecognitionResult {}

  /** Decides which article was found at the address of a followed article. */
  RecognitionResult of(
      Source source, FollowedArticle followed, RecognizedArticle found, RequestBudget purse)
      throws InterruptedException {
    return followed.seen() == null
        ? first(source, followed, found, purse)
        : again(source, followed, found);
  }

  /** Whether an address is known to be one of the article. */
  boolean isOwn(Source source, FollowedArticle followed, String address) {
    return follows
        .announced(source.name(), address)
        .map(other -> other.key() == followed.key())
        .orElse(false);
  }

  private RecognitionResult first(
      Source source, FollowedArticle followed, RecognizedArticle here, RequestBudget purse)
      throws InterruptedException {
    Optional<FollowedArticle> other = saidToBe(source, followed, here);
    if (other.isPresent()) {
      follows.merge(other.get(), followed);
      return new FollowedElsewhere();
    }
    RecognizedArticle found = canonical(source, here, purse).orElse(here);
    String address = found.exchange().url();
    if (!source.follows(address)) {
      return found.ledAside() ? new LedAway(address) : new NotFollowed(address);
    }
    Optional<FollowedArticle> known = follows.announced(source.name(), address);
    if (known.isPresent() && known.get().key() != followed.key()) {
      follows.merge(known.get(), followed);
      return new ExpectedArticle(known.get(), found);
    }
    // Where a temporary redirect led to is not taken for the article's address: it would be looked
    // at there for ever, and all others that lead to the same place would be joined with it.
    String settledAt = found.ledAside() ? followed.url() : address;
    Instant published = found.article().published();
    Instant since =
        published != null && published.isBefore(followed.since()) ? published : followed.since();
    FollowedArticle settled = followed.at(settledAt, since);
    follows.alias(settled, settledAt);
    return new ExpectedArticle(settled, found);
  }

  /**
   * The article that the page says that it is, if that is followed, says much the same, and bears
   * the same name.
   */
  private Optional<FollowedArticle> saidToBe(
      Source source, FollowedArticle followed, RecognizedArticle here) {
    HttpUrl own = HttpUrl.parse(here.exchange().url());
    String said = here.article().canonical();
    HttpUrl url = own == null || said == null ? null : own.resolve(said);
    return Optional.ofNullable(url)
        .filter(address -> own != null && isKin(own, address))
        .flatMap(address -> follows.announced(source.name(), address.toString()))
        .filter(other -> other.key() != followed.key())
        .filter(
            other -> {
              FollowedArticle.LatestText seen = other.seen();
              return seen != null && isLike(seen, here.content());
            });
  }

  /**
   * The same article at the address that the page calls its own, if it is there and bears the same
   * name: an AMP page, a mobile page. What a page says of others is believed when it proves true,
   * and a wall that is sent in place of many articles may call itself by one address at each.
   */
  private Optional<RecognizedArticle> canonical(
      Source source, RecognizedArticle here, RequestBudget purse) throws InterruptedException {
    String said = here.article().canonical();
    HttpUrl own = HttpUrl.parse(here.exchange().url());
    HttpUrl other = own == null || said == null ? null : own.resolve(said);
    if (own == null
        || other == null
        || other.encodedPath().equals("/")
        || UrlCanonicalizer.canonical(other.toString())
            .equals(UrlCanonicalizer.canonical(own.toString()))
        || !domain(own).equals(domain(other))
        || !isKin(own, other)) {
      return Optional.empty();
    }
    FetchResult visit =
        visitor.visit(source, other.toString(), PoliteFetcher.Having.NOTHING, purse);
    if (visit instanceof FetchResult.Answered answered
        && !RecognizedArticle.isLedAside(answered)
        && answered.exchange().status() == 200
        && answered.exchange().isHtml()) {
      try {
        HttpExchange exchange = answered.exchange();
        ExtractionResult extraction =
            limiter.parse(
                purse.deadline(),
                () -> extractor.extract(exchange.page(exchange.url()), purse.deadline().left()));
        if (extraction instanceof ExtractionResult.ExtractedArticle article
            && PageSimilarity.alike(here.content(), article.content())) {
          return Optional.of(RecognizedArticle.of(answered, article));
        }
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Makes sure that it is still the same article, wherever its address leads by now. */
  private RecognitionResult again(
      Source source, FollowedArticle followed, RecognizedArticle found) {
    String address = found.exchange().url();
    FollowedArticle.LatestText seen = followed.seen();
    if (isOwn(source, followed, address)) {
      return new ExpectedArticle(followed, found);
    }
    if (seen == null
        || follows.announced(source.name(), address).isPresent()
        || !isLike(seen, found.content())) {
      return new LedAway(address);
    }
    if (!found.ledAside()) {
      follows.alias(followed, address);
    }
    return new ExpectedArticle(followed, found);
  }

  /**
   * Whether two addresses name the same thing: the last part of the other's path, without its
   * ending, or the number in it, is a part of this one too.
   */
  private static boolean isKin(HttpUrl own, HttpUrl other) {
    String name =
        other.pathSegments().stream()
            .filter(segment -> !segment.isEmpty())
            .reduce("", (first, second) -> second);
    Set<String> parts = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    List<String> all = new ArrayList<>(own.pathSegments());
    for (int i = 0; i < own.querySize(); i++) {
      String value = own.queryParameterValue(i);
      all.add(value == null ? own.queryParameterName(i) : value);
    }
    for (String part : all) {
      parts.add(stem(part));
      numbers.addAll(numbers(part));
    }
    return parts.contains(stem(name)) || numbers(name).stream().anyMatch(numbers::contains);
  }

  private static String stem(String segment) {
    int dot = segment.indexOf('.');
    return (dot > 0 ? segment.substring(0, dot) : segment).toLowerCase(Locale.ROOT);
  }

  /** Those that are too long for a year or a page's number. */
  private static Set<String> numbers(String segment) {
    return Stream.of(segment.split("\\D+"))
        .filter(digits -> digits.length() >= SHORTEST_NUMBER)
        .collect(Collectors.toSet());
  }

  /** Of a text that is erased nothing is known that another could be like. */
  private boolean isLike(FollowedArticle.LatestText seen, Content content) {
    return !archive.unabridged().isErased(seen.content())
        && PageSimilarity.alike(archive.unabridged().content(seen.content()), content);
  }

  /** What one publisher registered: {@code example.co.uk} of {@code m.example.co.uk}. */
  private static String domain(HttpUrl url) {
    String registered = EffectiveTldFinder.getAssignedDomain(url.host());
    return registered == null ? url.host() : registered;
  }
}
