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
 * Decides which article was found at an address, before anything is recorded of it. The decision is
 * made by the address to which the request was redirected, and by the page's own statements. Two
 * articles that prove to be the same are followed as one from then on. Equal text proves nothing,
 * since two articles may show the same paywall. Safe for all threads.
 */
final class ArticleRecognizer {

  /** The fewest digits of a number that identifies an article. It is longer than a year. */
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

  /** An article at an address that the source does not follow. */
  record NotFollowed(String address) implements RecognitionResult {}

  /** A page that is not the article that was seen at this address before. */
  record LedAway(String address) implements RecognitionResult {}

  /** Decides which article was found at the address of a followed article. */
  RecognitionResult of(
      Source source, FollowedArticle followed, RecognizedArticle found, RequestBudget budget)
      throws InterruptedException {
    return followed.seen() == null
        ? first(source, followed, found, budget)
        : again(source, followed, found);
  }

  /** Whether an address is known to be an address of the article. */
  boolean isOwn(Source source, FollowedArticle followed, String address) {
    return follows
        .announced(source.name(), address)
        .map(other -> other.key() == followed.key())
        .orElse(false);
  }

  private RecognitionResult first(
      Source source, FollowedArticle followed, RecognizedArticle here, RequestBudget budget)
      throws InterruptedException {
    Optional<FollowedArticle> other = saidToBe(source, followed, here);
    if (other.isPresent()) {
      follows.merge(other.get(), followed);
      return new FollowedElsewhere();
    }
    RecognizedArticle found = canonical(source, here, budget).orElse(here);
    String address = found.exchange().url();
    if (!source.follows(address)) {
      return found.ledAside() ? new LedAway(address) : new NotFollowed(address);
    }
    Optional<FollowedArticle> known = follows.announced(source.name(), address);
    if (known.isPresent() && known.get().key() != followed.key()) {
      follows.merge(known.get(), followed);
      return new ExpectedArticle(known.get(), found);
    }
    // The target of a temporary redirect is not taken for the article's address. Otherwise the
    // article would be checked there for ever, and all other articles that redirect to the same
    // target would be joined with it.
    String settledAt = found.ledAside() ? followed.url() : address;
    Instant published = found.article().published();
    Instant since =
        published != null && published.isBefore(followed.since()) ? published : followed.since();
    FollowedArticle settled = followed.at(settledAt, since);
    follows.alias(settled, settledAt);
    return new ExpectedArticle(settled, found);
  }

  /**
   * Returns the article at the canonical address that the page gives, if that article is followed,
   * has a similar text, and its address has the same name.
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
   * Returns the article at the canonical address that the page gives, as an AMP page or a mobile
   * page does, if the article is there and its address has the same name. The statement of a page
   * is verified, because a paywall that is sent in place of many articles may give one canonical
   * address for each of them.
   */
  private Optional<RecognizedArticle> canonical(
      Source source, RecognizedArticle here, RequestBudget budget) throws InterruptedException {
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
        visitor.visit(source, other.toString(), PoliteFetcher.Having.NOTHING, budget);
    if (visit instanceof FetchResult.Answered answered
        && !RecognizedArticle.isLedAside(answered)
        && answered.exchange().status() == 200
        && answered.exchange().isHtml()) {
      try {
        HttpExchange exchange = answered.exchange();
        ExtractionResult extraction =
            limiter.parse(
                budget.deadline(),
                () -> extractor.extract(exchange.page(exchange.url()), budget.deadline().left()));
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

  /**
   * Checks that a page still shows the article that was seen before, even if its address now
   * redirects elsewhere.
   */
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
   * ending, or a number in it, is also a part of this address.
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

  /** Returns the numbers in a part of a path that are too long for a year or a page number. */
  private static Set<String> numbers(String segment) {
    return Stream.of(segment.split("\\D+"))
        .filter(digits -> digits.length() >= SHORTEST_NUMBER)
        .collect(Collectors.toSet());
  }

  /**
   * Whether a text is similar to the text that was seen before; false if the earlier text is
   * erased.
   */
  private boolean isLike(FollowedArticle.LatestText seen, Content content) {
    return !archive.unabridged().isErased(seen.content())
        && PageSimilarity.alike(archive.unabridged().content(seen.content()), content);
  }

  /**
   * Returns the domain that the publisher registered: {@code example.co.uk} for {@code
   * m.example.co.uk}.
   */
  private static String domain(HttpUrl url) {
    String registered = EffectiveTldFinder.getAssignedDomain(url.host());
    return registered == null ? url.host() : registered;
  }
}
