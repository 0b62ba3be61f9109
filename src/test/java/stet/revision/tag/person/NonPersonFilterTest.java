package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.text.language.Packs;

/** What stands in square brackets is held against the rules. */
class NonPersonFilterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trains stopped as [Storm Hild] came in.",
        "Homes were lost to Hurricane [Katrina].",
        "The frigate HMS [Montrose] sailed.",
        "The ferry [Alderwyn] was struck.",
        "The novel is published by [Wren] & Daughter.",
        "It was built by [John Brown] and Sons.",
        "A show at the [Andy Warhol] Museum opened.",
        "He drove down [Lyndon Johnson Avenue].",
        "They met in [Albert Street] at noon.",
        "They met at [Peter Hill].",
        "Otters are back in the [River Dove].",
        "It is the way to [Albert Street] and the harbour.",
        "The MP for [Dudley South] spoke.",
        "Peers debated the Safety [Bill] again.",
        "Meet at the town hall, 107 [Tsar Boris] Blvd.",
        "The shop at 1 [Simeon Radev] Street is shut.",
        "It was read out in the Sala dei [Notari] at noon.",
        "Crowds filled [Plaza Santa Ana] on Sunday.",
        "The train to [San Sebastián] was late.",
        "They landed at [Charles de Gaulle] airport.",
        "The trawler Lady [Anne] sank.",
        "A night at the [Young Vic] is dear.",
        "They sang in the Queen [Adelina Hall] at noon.",
        "They dined in [Hotel Santa Claus].",
        "They met in the crypt of [Mikael Agricola Church].",
        "They met in the Halls “[Rafael Mihaylov]” at noon.",
        "They met in “[Boris Hristov]” Hall.",
        "They met at the [Rose Anne].",
        "Staff of [Joe Bloggs] Training left.",
        "A ship struck the [Francis Scott] Key Bridge at night.",
        "It was sold by [Wren] & Marsh on Monday.",
        "He had customers in Abingdon, Doncaster, [Melton Mowbray] and Wellingborough.",
        "It was sold by Wren & [Marsh] on Monday.",
        "The award went to [J.C. Bamford] Boat Hire Limited.",
        "[Bydd angen] drwydded.",
        "She lives at 17 [Stephanie St.], Henderson.",
        "The office is in [Via Nino Bonnet] at 10.",
        "The office is in Via [Nino Bonnet] at 10.",
        "There is no cure for the [Zika] virus.",
        "The Duke [of Cambridge] left.",
        "The [James Webb] Space Telescope was launched.",
        "Each [Grant Recipient] writes to us.",
        "Fighting goes on in [Keya Gebriel] woreda.",
        "It was told by the [Pearson] method.",
        "A test by Perkin [Elmer] came out.",
        "[NG] agreed to look out for it.",
        "The list has [REGOs] as evidence.",
        "We work with [LAs] and others.",
      })
  void holdsBack(String marked) {
    assertThat(lets(marked)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister, [Ilse Corvane], spoke.",
        "Prince [Adalbert Vale] sang.",
        "[Sharon Street] teaches there.",
        "The mayor, [Andy Street], agreed.",
        "[Nathan Law] won a seat.",
        "[Adam West] was Batman.",
        "Mr [North] denied it.",
        "A letter to [Peter Hill] and his team arrived.",
        "[Bill] and Hillary left.",
        "[Wren] and Daughter-in-law parted.",
        "The trawler captain [Ada Thorne] sank.",
        "It was the [Ada Thorne] affair.",
        "The late [Ada Thorne] was kind.",
        "“[Ada Thorne] was kind,” he said.",
        "[Charlotte Church] sang.",
        "[Ada Thorne] & Kester Hale sang.",
        "It is so everywhere ([Wren] & Marsh, 2019).",
        "[Ada Thorne] of Fisk Bridge sang.",
        "It was [Pancho Villa] who rode.",
        "Captain [James Cook] sailed the ship.",
        "The prize went to [Ilse Vale] of Harbour Boats Limited.",
        "[Ivan the Terrible] died.",
        "[Patrizia d’Ettorre] sang.",
        "[Ada Thorne] via Kester Hale sent word.",
        "[James Webb] ran the space agency.",
        "[Grant Shapps] wrote to us.",
        "Mr [NG] agreed to look out for it.",
        "The firm of Mr Perkin, [Elmer] and Hale is gone.",
      })
  void letsPass(String marked) {
    assertThat(lets(marked)).isTrue();
  }

  private static boolean lets(String marked) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    List<NameToken> tokens = NameToken.of(Packs.ENGLISH, marked.replace("[", "").replace("]", ""));
    int from = 0;
    while (tokens.get(from).start() < start) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to).end() <= end) {
      to++;
    }
    return NonPersonFilter.lets(Packs.ENGLISH, tokens, from, to);
  }
}
