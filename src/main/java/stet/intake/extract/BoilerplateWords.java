package stet.intake.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words with which pages name boilerplate in class and id attributes. */
final class BoilerplateWords {

  /** Words that mark boilerplate, as the whole name or as a part of it. */
  private static final Set<String> WORDS =
      Set.of(
          ("ad ads advert adverts advertisement advertising adslot adbox sponsor"
                  + " sponsored promo promos promotion promobox cookie cookies consent gdpr"
                  + " newsletter newsletters subscribe subscription signup optin paywall share"
                  + " sharing sharebar sharebox sharethis shares addtoany social socials"
                  + " socialmedia related relatedposts recirc recirculation recommended"
                  + " recommendation recommendations recommend trending popular mostread"
                  + " outbrain taboola breadcrumb breadcrumbs pagination pager popup modal"
                  + " lightbox overlay comments comment commentlist disqus respond sidebar"
                  + " navbar navigation menu submenu megamenu footer toolbar tooltip skip"
                  + " skiplink masthead byline author authorbox postmeta timestamp dateline"
                  + " tags taglist toc jumplinks rating ratings print printonly copyright"
                  + " disclaimer disclosure teaser teasers banner widget caption captions poll"
                  + " ticker cta carousel slider gallery readnext upnext")
              .split(" "));

  /** Pairs of words that mark boilerplate only together. */
  private static final List<String> PHRASES =
      List.of(
          ("read-more read-next read-also more-stories more-from more-news most-read"
                  + " most-popular see-also also-like up-next next-post prev-post post-nav"
                  + " post-navigation post-meta entry-meta article-meta post-tags entry-footer"
                  + " article-footer post-footer sign-up log-in table-of-contents sr-only"
                  + " visually-hidden screen-reader reading-time read-time view-count you-may"
                  + " back-to-top email-capture lead-form image-credit photo-credit"
                  + " picture-credit image-source video-player audio-player media-player")
              .split(" "));

  /**
   * The most characters of a class or id attribute that are read. Frameworks write some hundred.
   */
  private static final int LONGEST = 2000;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z]+");

  private BoilerplateWords() {}

  /** The boilerplate words in the value of a class or an id. */
  static Set<String> in(String attribute) {
    if (attribute.isEmpty()) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    String beginning = attribute.substring(0, Math.min(attribute.length(), LONGEST));
    for (String name : SPACE.split(beginning.trim())) {
      String dashed = dashed(name);
      Set<String> words = new HashSet<>(List.of(dashed.split("-")));
      words.retainAll(WORDS);
      names.addAll(words);
      String fenced = "-" + dashed + "-";
      for (String phrase : PHRASES) {
        if (fenced.contains("-" + phrase + "-")) {
          names.add(phrase);
        }
      }
    }
    return names;
  }

  /**
   * Separates the words of a name with hyphens: {@code relatedPosts__list_2} becomes {@code
   * related-posts-list-}.
   */
  private static String dashed(String name) {
    String parted = CAMEL.matcher(name).replaceAll("-");
    return OTHERS.matcher(parted).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
