package stet.text.language;

/** The packs, for tests and measures of rules that are handed one. */
public final class Packs {
  private Packs() {}

  public static final LanguagePacks ALL = LanguagePacks.ofResources();

  public static final LanguagePack ENGLISH = ALL.english();
}
