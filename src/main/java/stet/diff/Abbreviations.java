package stet.diff;

import java.util.Map;
import java.util.Set;

/** What is written with a full stop that need not end a sentence; in lower case, without it. */
final class Abbreviations {
  private Abbreviations() {}

  /** Titles and the like: what follows belongs to them. */
  static final Set<String> NEVER =
      Set.of(
          "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "ste", "hon", "gen", "lt", "v", "col",
          "maj", "capt", "cpl", "sgt", "cmdr", "adm", "brig", "pvt", "gov", "sen", "rep", "supt",
          "insp", "messrs", "mme", "mlle", "vs", "e.g", "i.e", "cf", "viz", "approx", "mt");

  /** Abbreviations when a number follows, and perhaps words of their own when none does. */
  static final Set<String> NUMBERED =
      Set.of(
          "no", "nos", "fig", "figs", "p", "pp", "vol", "para", "paras", "art", "arts", "sec", "ch",
          "ref", "tel", "ext", "c", "ca", "s", "ss");

  /** May end a sentence or not: they do where a word follows that usually begins one. */
  static final Set<String> SOMETIMES =
      Set.of(
          "st", "jr", "sr", "inc", "ltd", "co", "corp", "llc", "plc", "bros", "etc", "al", "ed",
          "eds", "ft", "u.s", "u.k", "u.n", "e.u", "u.s.a", "d.c", "a.m", "p.m", "ph.d", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ave",
          "blvd", "rd", "univ", "dept", "calif", "fla", "mass", "pa", "va", "md", "conn", "ill",
          "tex", "ariz", "colo", "mich", "minn", "tenn", "wash", "wis", "ga", "ala", "ky", "okla",
          "ore", "n.y", "n.j", "s.c", "n.c");

  /** Titles and the like in other languages. */
  static final Map<String, Set<String>> FOREIGN =
      Map.of(
          "de",
          Set.of(
              "dr", "prof", "hr", "fr", "nr", "abs", "art", "bzw", "ca", "vgl", "z.b", "d.h", "u.a",
              "st", "dipl", "ing", "sog", "evtl", "inkl", "mio", "mrd"),
          "fr",
          Set.of(
              "m", "mm", "mme", "mmes", "mlle", "mlles", "mgr", "dr", "pr", "me", "st", "ste",
              "art", "cf"),
          "es",
          Set.of(
              "sr", "sra", "srta", "dr", "dra", "d", "dña", "ee", "gral", "art", "pág", "sto",
              "mons"),
          "it",
          Set.of("sig", "sigg", "dott", "prof", "ing", "avv", "on", "art", "pag", "ecc"),
          "pt",
          Set.of("sr", "sra", "srs", "dr", "dra", "prof", "gen", "art", "pág"),
          "nl",
          Set.of("dhr", "mevr", "mw", "dr", "drs", "mr", "ir", "prof", "bijv", "nr", "art"),
          "ru",
          Set.of("им", "ул", "пр", "проф", "акад", "т.е", "см"));
}
