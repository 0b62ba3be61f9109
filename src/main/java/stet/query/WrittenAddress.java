package stet.query;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import stet.model.Identifier;

/**
 * The address of an article as people write it: they leave out how it begins, or its www. alone.
 */
public final class WrittenAddress {

  private static final Pattern BEGINNING = Pattern.compile("(?i)^(?:https?://)?(?:www\\.)?");

  private WrittenAddress() {}

  /** As the index may have it. */
  public static Stream<String> spellings(String address) {
    String bare = BEGINNING.matcher(address).replaceFirst("");
    return Stream.of(address, "https://" + bare, "https://www." + bare)
        .map(Identifier::canonical)
        .distinct();
  }
}
