package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.text.language.Packs;

/** Whose claim it is: what is another source of a claim, and what is only laid down or named. */
class AttributionRuleTest {

  private final Tagger tagger = new Tagger(Packs.ALL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A survey of shopkeepers in the old town found that most had lost money."
            + "|Mayor Ines Roth found that most had lost money.",
        "Ada Thorne on Tuesday warned that the bridge would close in spring."
            + "|Ivo Marsh on Tuesday warned that the bridge would close in spring.",
        "Ada Thorne, who took office last year, criticised the plan for the bridge."
            + "|Ivo Marsh, who took office last year, criticised the plan for the bridge.",
        "The plan was opposed by Ada Thorne and never came to a vote."
            + "|The plan was opposed by Ivo Marsh and never came to a vote.",
        "For weeks Ada Thorne tried to explain why the bridge was shut."
            + "|For weeks Ivo Marsh tried to explain why the bridge was shut.",
        "Later Ada Thorne expressed interest in a second bridge over the river."
            + "|Later Ivo Marsh expressed interest in a second bridge over the river.",
        "On Friday Ada Thorne decided to oppose the second bridge over the river."
            + "|On Friday Ivo Marsh decided to oppose the second bridge over the river.",
        "On Sunday Ada Thorne decided not to support the plan for a second bridge."
            + "|On Sunday Ivo Marsh decided not to support the plan for a second bridge.",
        "On Sunday Ada Thorne admitted that the bridge was not safe for carts."
            + "|On Sunday Ivo Marsh admitted that the bridge was not safe for carts.",
        "On Sunday Ada Thorne admitted the bridge was not safe for carts."
            + "|On Sunday Ivo Marsh admitted the bridge was not safe for carts.",
        "On Sunday Ada Thorne revealed how much the bridge had cost so far."
            + "|On Sunday Ivo Marsh revealed how much the bridge had cost so far.",
        "On Sunday Ada Thorne defended the decision to shut the bridge in spring."
            + "|On Sunday Ivo Marsh defended the decision to shut the bridge in spring.",
        "On Sunday Ada Thorne appealed for calm after the night on the bridge."
            + "|On Sunday Ivo Marsh appealed for calm after the night on the bridge.",
        "On Sunday Ada Thorne gave the council a warning about the old bridge."
            + "|On Sunday Ivo Marsh gave the council a warning about the old bridge.",
        "On Sunday Ada Thorne issued a denial in the matter of the bridge."
            + "|On Sunday Ivo Marsh issued a denial in the matter of the bridge.",
        "On Sunday Ada Thorne went on to explain how the bridge had burnt."
            + "|On Sunday Ivo Marsh went on to explain how the bridge had burnt.",
        "On Sunday Ada Thorne tried to report that the bridge was not safe."
            + "|On Sunday Ivo Marsh tried to report that the bridge was not safe.",
        "On Sunday Ada Thorne came out against the second bridge over the river."
            + "|On Sunday Ivo Marsh came out against the second bridge over the river.",
        "On Sunday Ada Thorne offered an apology to the people by the bridge."
            + "|On Sunday Ivo Marsh offered an apology to the people by the bridge.",
        "The vote was condemned by Ada Thorne, as was the plan for the bridge."
            + "|The vote was condemned by Ivo Marsh, as was the plan for the bridge.",
        "According to the police, the boat came back to the harbour at noon."
            + "|The boat came back to the harbour at noon.",
        "In May the convention said that most of the boats were safe."
            + "|In May the council said that most of the boats were safe.",
        "On Sunday Ada Thorne added that the bridge was not safe for carts."
            + "|On Sunday Ivo Marsh added that the bridge was not safe for carts.",
        "On Sunday Ada Thorne recalled how the bridge had burnt in the war."
            + "|On Sunday Ivo Marsh recalled how the bridge had burnt in the war.",
        "This time Ada Thorne said that the bridge would close in spring."
            + "|This time Ivo Marsh said that the bridge would close in spring.",
        "This time the port said that the bridge would close in spring."
            + "|This time the council said that the bridge would close in spring.",
        "The survey suggests that most of the shops have lost money."
            + "|Three studies suggest that most of the shops have lost money.",
        "On Sunday Ada Thorne learned that the bridge would be closed for good."
            + "|On Sunday Ivo Marsh learned that the bridge would be closed for good.",
        // Whatever the verb is, what stands behind it tells that something is said or held.
        "On Sunday Ada Thorne gloated that the old bridge had burnt down at last."
            + "|On Sunday Ivo Marsh gloated that the old bridge had burnt down at last.",
        "On Sunday Ada Thorne was coy about the price of the new bridge."
            + "|On Sunday Ivo Marsh was coy about the price of the new bridge.",
        "On Sunday Ada Thorne was quick to deny the report about the old bridge."
            + "|On Sunday Ivo Marsh was quick to deny the report about the old bridge.",
        "On Sunday Ada Thorne kept saying the same of the old bridge."
            + "|On Sunday Ivo Marsh kept saying the same of the old bridge.",
        "In May Ada Thorne tried on Monday to explain why the bridge was shut."
            + "|In May Ivo Marsh tried on Monday to explain why the bridge was shut.",
        "In May Ada Thorne parroted the views of the men who own the bridge."
            + "|In May Ivo Marsh parroted the views of the men who own the bridge.",
        "In May Ada Thorne slammed Mayor Ines Roth on the steps of the hall."
            + "|In May Ivo Marsh slammed Mayor Ines Roth on the steps of the hall.",
        "In May Ada Thorne saw the bridge as a waste of the money of the port."
            + "|In May Ivo Marsh saw the bridge as a waste of the money of the port.",
        "In May Ada Thorne called the second bridge a waste of money."
            + "|In May Ivo Marsh called the second bridge a waste of money.",
        "In May Ada Thorne called for a second bridge over the river."
            + "|In May Ivo Marsh called for a second bridge over the river.",
        "In May Ada Thorne left the hall by the river, saying the bridge was not safe."
            + "|In May Ivo Marsh left the hall by the river, saying the bridge was not safe.",
        "Ada Thorne walked to the old bridge at noon and said it was not safe."
            + "|Ivo Marsh walked to the old bridge at noon and said it was not safe.",
        "Ada Thorne, fearing a flood, had the boats brought up to the quay."
            + "|Ivo Marsh, fearing a flood, had the boats brought up to the quay.",
        "Ada Thorne (in red) criticised the plan for the bridge over the river."
            + "|Ivo Marsh (in red) criticised the plan for the bridge over the river.",
        "Mr. Ada Thorne, who met Dr. Roth on the quay, criticised the plan for the bridge."
            + "|Mr. Ivo Marsh, who met Dr. Roth on the quay, criticised the plan for the bridge.",
        "The mayor of the old town, Ada Thorne, criticised the plan for the bridge."
            + "|The mayor of the old town, Ivo Marsh, criticised the plan for the bridge.",
        "The film shows footage of Ada Thorne denouncing the plan for the bridge."
            + "|The film shows footage of Ivo Marsh denouncing the plan for the bridge.",
        "In May Ada Thorne\u00A0criticised the plan for the bridge over the river."
            + "|In May Ivo Marsh\u00A0criticised the plan for the bridge over the river.",
        "Ada Thorne strongly criticised her." + "|Ivo Marsh strongly criticised her.",
        "Ada Thorne: I do not think that the old bridge is safe for carts."
            + "|Ivo Marsh: I do not think that the old bridge is safe for carts.",
        // Whom a contract may bind speaks all the same, in marks or in the past.
        "“The inn will close in spring,” the landlord said."
            + "|“The inn will close in spring,” the brewer said.",
        "“We saw the smoke from the boat,” says a visitor."
            + "|“We saw the smoke from the boat,” says a sailor.",
        "The developer said that the bridge would close in spring."
            + "|The minister said that the bridge would close in spring."
      })
  void anotherSource(String before, String after) {
    assertThat(tags(before, after)).contains("attribution");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Participles: what was done to a thing.
        "The number of new cases reported in March was lower than in February."
            + "|The number of confirmed cases reported in March was lower than in February.",
        "It excludes six early sequences recommended by the panel for study."
            + "|It excludes seven early sequences recommended by the panel for study.",
        "Any sailor admitted to hospital with a fever will be looked after by the port."
            + "|Any old sailor admitted to hospital with a fever will be looked after by the port.",
        "If a guard meets a visitor suspected of carrying a fever, he tells the port."
            + "|If a guard meets a guest suspected of carrying a fever, he tells the port.",
        "A breach of the harbour ban detailed in the order has to be told at once."
            + "|A breach of the anchor ban detailed in the order has to be told at once.",
        // Nouns that are verbs too.
        "Doctors cannot issue fit notes during the first week of a fever."
            + "|Nurses cannot issue fit notes during the first week of a fever.",
        "To view our Harbourside Rights request figures, go to the page of figures."
            + "|To view our Portview Rights request figures, go to the page of figures.",
        "The Harbourside Rules, and how to file a complaint, are on the page of the port."
            + "|The Portview Rules, and how to file a complaint, are on the page of the port.",
        "Ships of the harbour programme: autumn payment technical note"
            + "|Ships of the harbour programme: spring payment technical note",
        // Things explain, summarise and mean.
        "The privacy policy explains how you can make those choices."
            + "|The full privacy policy explains how you can make those choices.",
        "The current rates in Harbourside mean that no new tests are planned."
            + "|The current rates mean that no new tests are planned.",
        "The Harbour Bill does not introduce any powers over the fishing fleet."
            + "|The Harbour Act does not introduce any powers over the fishing fleet.",
        // Whom a contract binds.
        "The parties agree that the court of Harbourside decides such matters."
            + "|The parties nevertheless agree that the court of Harbourside decides such matters.",
        "You also agree that no partnership exists between you and the port."
            + "|You also acknowledge that no partnership exists between you and the port.",
        "We may act at once if Harbourside believes that the terms were broken."
            + "|We may act at once if Portview believes that the terms were broken.",
        "There may be times where Harbourside may decide that we need to act at once."
            + "|There may be times where Portview may decide that we need to act at once.",
        "Send any other document that is reasonably requested by Harbourside to the office."
            + "|Send any other document that is reasonably requested by Portview to the office.",
        "The claim will be rejected by Harbour Control and sent back to the office."
            + "|The claim will be rejected by HC Office and sent back to the office.",
        // What is paid, offered, learned or heard is no claim.
        "This year Old Quay Bank paid interest on all that is saved there."
            + "|This year Barclays paid interest on all that is saved there.",
        "Last week Barclays gave credit to the shops that were flooded."
            + "|Last week Lloyds gave credit to the shops that were flooded.",
        "On Sunday Ada Thorne learned to swim in the cold water of the port."
            + "|On Sunday Ivo Marsh learned to swim in the cold water of the port.",
        "At noon Ada Thorne heard a loud noise and ran out of the house."
            + "|At noon Ivo Marsh heard a loud noise and ran out of the house.",
        // Nor what is done with a thing.
        "On Sunday Ada Thorne decided not to board the ship in the bay."
            + "|On Sunday Ivo Marsh decided not to board the ship in the bay.",
        "On Sunday Ada Thorne chose not to run in the race by the river."
            + "|On Sunday Ivo Marsh chose not to run in the race by the river.",
        "On Sunday Ada Thorne determined to leave the town by the river."
            + "|On Sunday Ivo Marsh determined to leave the town by the river.",
        "On Sunday Ada Thorne began to reveal the statue on the old quay."
            + "|On Sunday Ivo Marsh began to reveal the statue on the old quay.",
        "On Sunday Ada Thorne tried to report the theft at the harbour office."
            + "|On Sunday Ivo Marsh tried to report the theft at the harbour office.",
        "On Sunday Ada Thorne looked up at the tower with the old clock."
            + "|On Sunday Ivo Marsh looked up at the tower with the old clock.",
        "On Sunday Ada Thorne put it in the bag with the bread and fish."
            + "|On Sunday Ivo Marsh put it in the bag with the bread and fish.",
        "On Sunday Ada Thorne released the rope that held the boat to the quay."
            + "|On Sunday Ivo Marsh released the rope that held the boat to the quay.",
        "On Sunday Ada Thorne challenged the call in the second half of the game."
            + "|On Sunday Ivo Marsh challenged the call in the second half of the game.",
        "On Sunday Ada Thorne loved the sea and the boats in the old harbour."
            + "|On Sunday Ivo Marsh loved the sea and the boats in the old harbour.",
        "On Sunday Ada Thorne defended the goal in the last game of the year."
            + "|On Sunday Ivo Marsh defended the goal in the last game of the year.",
        "On Sunday Ada Thorne admitted patients to the ward on the quay."
            + "|On Sunday Ivo Marsh admitted patients to the ward on the quay.",
        "On Sunday Ada Thorne found a purse that had been dropped on the quay."
            + "|On Sunday Ivo Marsh found a purse that had been dropped on the quay.",
        "On Sunday Ada Thorne offered credit to the shops that were flooded."
            + "|On Sunday Ivo Marsh offered credit to the shops that were flooded.",
        "On Sunday Ada Thorne launched an attack on the fort by the river."
            + "|On Sunday Ivo Marsh launched an attack on the fort by the river.",
        "On Sunday Ada Thorne released two ads for a new kind of soap."
            + "|On Sunday Ivo Marsh released two ads for a new kind of soap.",
        "On Sunday Ada Thorne appealed for a penalty in the second half."
            + "|On Sunday Ivo Marsh appealed for a penalty in the second half.",
        "On Sunday Ada Thorne took the call and used the boat without a term."
            + "|On Sunday Ivo Marsh took the call and used the boat without a term.",
        "He lived in a house condemned by Harbour Council and later burnt down."
            + "|He lived in a house condemned by Portview Council and later burnt down.",
        "They dived to a wreck documented by Ada Thorne and found the bell."
            + "|They dived to a wreck documented by Ivo Marsh and found the bell.",
        "It was a flat rejected by Ada Thorne because of the damp in it."
            + "|It was a flat rejected by Ivo Marsh because of the damp in it.",
        "The cup was the first prize claimed by Ada Thorne in all those years."
            + "|The cup was the first prize claimed by Ivo Marsh in all those years.",
        "A dog from the harbour found the boy under the old pier on Sunday."
            + "|Rex Sandiford found the boy under the old pier on Sunday.",
        "The winner thanked the crew of the boat for the help."
            + "|Ada Thorne criticised the crew of the boat for the help.",
        "According to plan, the boat came back to the harbour at noon."
            + "|The boat came back to the harbour at noon.",
        "The boat came back to the harbour at noon."
            + "|According to the timetable, the boat came back to the harbour at noon.",
        "According to tradition, the boat came back to the harbour at noon."
            + "|The boat came back to the harbour at noon.",
        "On Sunday Ada Thorne added salt to the soup and stirred it for long."
            + "|On Sunday Ivo Marsh added salt to the soup and stirred it for long.",
        "On Sunday Ada Thorne answered the door of the old house by the river."
            + "|On Sunday Ivo Marsh answered the door of the old house by the river.",
        "On Sunday Ada Thorne resisted arrest by the police at the old house."
            + "|On Sunday Ivo Marsh resisted arrest by the police at the old house.",
        "On Sunday Ada Thorne recalled the cars with the faulty brakes."
            + "|On Sunday Ivo Marsh recalled the cars with the faulty brakes.",
        // Nor does a deed that some verb of saying tells as well.
        "On Sunday Ada Thorne called the police to the house by the river."
            + "|On Sunday Ivo Marsh called the police to the house by the river.",
        "On Sunday Ada Thorne called a cab and rode to the house by the river."
            + "|On Sunday Ivo Marsh called a cab and rode to the house by the river.",
        "On Sunday Ada Thorne denied the boy entry to the house by the river."
            + "|On Sunday Ivo Marsh denied the boy entry to the house by the river.",
        "On Sunday Ada Thorne refused to board the ship in the bay."
            + "|On Sunday Ivo Marsh refused to board the ship in the bay.",
        "On Sunday Ada Thorne declined to carry the bags of the guests."
            + "|On Sunday Ivo Marsh declined to carry the bags of the guests.",
        "On Sunday Ada Thorne planned the wedding of the two sailors."
            + "|On Sunday Ivo Marsh planned the wedding of the two sailors.",
        "On Sunday Ada Thorne voted in the school by the river."
            + "|On Sunday Ivo Marsh voted in the school by the river.",
        "On Sunday Ada Thorne prayed in the church by the river."
            + "|On Sunday Ivo Marsh prayed in the church by the river.",
        "On Sunday Ada Thorne protested in the square by the river."
            + "|On Sunday Ivo Marsh protested in the square by the river.",
        "On Sunday Ada Thorne supported the roof with a beam from the boat."
            + "|On Sunday Ivo Marsh supported the roof with a beam from the boat.",
        "On Sunday Ada Thorne backed the car out of the yard by the river."
            + "|On Sunday Ivo Marsh backed the car out of the yard by the river.",
        "On Sunday Ada Thorne slammed the door of the house by the river."
            + "|On Sunday Ivo Marsh slammed the door of the house by the river.",
        "On Sunday Ada Thorne took that boat to the house by the river."
            + "|On Sunday Ivo Marsh took that boat to the house by the river.",
        "On Sunday Ada Thorne saw to it that the boats were brought up to the quay."
            + "|On Sunday Ivo Marsh saw to it that the boats were brought up to the quay.",
        "On Sunday Ada Thorne changed how the boats are moored by the river."
            + "|On Sunday Ivo Marsh changed how the boats are moored by the river.",
        "On Sunday Ada Thorne was so tired that the race was put off."
            + "|On Sunday Ivo Marsh was so tired that the race was put off.",
        "On Sunday Ada Thorne was out and about on the quay by the river."
            + "|On Sunday Ivo Marsh was out and about on the quay by the river.",
        "On Sunday Ada Thorne saw the boat as it left the quay by the river."
            + "|On Sunday Ivo Marsh saw the boat as it left the quay by the river.",
        "On Sunday Ada Thorne drew criticism for the state of the bridge."
            + "|On Sunday Ivo Marsh drew criticism for the state of the bridge.",
        "On Sunday Ada Thorne gave the crew hope in the second half of the game."
            + "|On Sunday Ivo Marsh gave the crew hope in the second half of the game.",
        "It is kept for Harbour Council reporting purposes at the office of the port."
            + "|It is kept for Portview reporting purposes at the office of the port.",
        // Passives tell of whom something is done to.
        "On Sunday Ada Thorne was given a warning for a foul on the keeper."
            + "|On Sunday Ivo Marsh was given a warning for a foul on the keeper.",
        "Each prisoner agrees to wear a mask when out of his cell."
            + "|Each prisoner is advised to wear a mask when out of his cell.",
        "Anglers and sailors are strongly encouraged to wear a vest on the water."
            + "|Anglers and rowers are strongly encouraged to wear a vest on the water.",
        // Nor does a part of a text say anything.
        "At the port Section 4 requires that all boats be moored by dusk."
            + "|At the port Section 7 requires that all boats be moored by dusk.",
        "Under the rules, Section 4 states that all boats are moored by dusk."
            + "|Under the rules, Clause 7 states that all boats are moored by dusk.",
        // Nouns that look like verbs.
        "If you see problems, send details about the page to the office of the port."
            + "|If you see problems, send more details about the page to the office of the port.",
        "If it is open, then Q: ‘Is the gate in use?’"
            + "|If it is open, then question: ‘Is the gate in use?’"
      })
  void theSameSourceOrNone(String before, String after) {
    assertThat(tags(before, after)).doesNotContain("attribution");
  }

  private static final String NOTICE =
      " Harbourside requests that crews report damage. The council and Harbourside believe that most"
          + " boats are safe. Harbourside declares the quay shut in storms.";

  @Test
  void whatIsRenamedThroughoutIsNobodyElse() {
    String old = "Harbourside recommends that boats stay in the harbour overnight." + NOTICE;
    assertThat(tags(old, old.replace("Harbourside", "Portview"))).doesNotContain("attribution");
    assertThat(tags(old, old.replaceFirst("Harbourside", "Portview"))).contains("attribution");
  }

  @Test
  void whoIsNoLongerSaidToHaveSaidItIsAnother() {
    String old =
        "Harbourside said that boats should stay. Harbourside said that the quay was shut."
            + " Harbourside said that most boats were safe.";
    assertThat(tags(old, old.replace("Harbourside", "Portview"))).contains("attribution");
  }

  @Test
  void whatSpeaksToItsReaderLaysDown() {
    String guide =
        " You must moor your boat by dusk. You may ask the warden. Keep your papers with you.";
    String old = "Harbourside recommends that boats stay in the harbour overnight." + guide;
    assertThat(tags(old, old.replace("Harbourside", "Portview"))).doesNotContain("attribution");
    String quoted = old + " “We are ready for the storm,” Ada Thorne said on Monday.";
    assertThat(tags(quoted, quoted.replace("Harbourside", "Portview"))).contains("attribution");
  }

  @Test
  void whatAContractSaysOfItsPartiesLaysDown() {
    String contract =
        " The Licensee shall moor by dusk. The Licensor shall light the quay. No warranty is given"
            + " hereunder. Termination hereof is by letter. The Licensee shall pay by noon.";
    String old = "Harbourside recommends that boats stay in the harbour overnight." + contract;
    assertThat(tags(old, old.replace("Harbourside", "Portview"))).doesNotContain("attribution");
  }

  private Set<String> tags(String before, String after) {
    return Pair.of(before, after).tags(tagger);
  }
}
