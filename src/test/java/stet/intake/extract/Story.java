package stet.intake.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An invented article: what must come out of a page, whatever the template it is put in. */
record Story(String headline, List<String> authors, List<Part> parts) {

  /** A paragraph of it, or a heading, a quotation, a list item. */
  record Part(BlockKind kind, String text) {}

  private static final List<String> HEADLINES =
      List.of(
          "Harbour board delays ferry report again",
          "Vestmere teachers vote to end strike",
          "Three rescued as trawler sinks off Gull Point",
          "Council drops plan for second bridge",
          "Minister denies knowing of rail defects",
          "Floods close the road to Port Alder");

  private static final List<String> AUTHORS =
      List.of("Ilse Corvane", "Tomas Brandt", "Maya Okonjo", "Henrik Vale");

  private static final List<String> SENTENCES =
      List.of(
          "The harbour board said on Tuesday that its report on the collision would not be ready before the spring.",
          "Two of its seven members voted against the delay, which they called an insult to the families of the dead.",
          "“We were promised an answer by the autumn, and we have been given another promise,” said Anna Lindqvist, whose son was a deckhand.",
          "The ministry declined to say how many of the recommendations it had accepted.",
          "A spokesman for the company said that it had paid for repairs to 41 of the 60 houses.",
          "Nobody was hurt, though the rescue took most of the night.",
          "The road along the coast was still under water on Wednesday morning, and buses turned back at the mill.",
          "According to figures published last week, 1,240 pupils have missed at least a month of lessons.",
          "Mr. Vale, who chairs the committee, has denied that he knew of the letter before it was printed.",
          "“It is not for me to say what the engineers should have written,” he told reporters outside the town hall.",
          "The union wants a rise of six per cent over two years, and smaller classes in the first forms.",
          "Its members will be asked to vote by Friday.",
          "Fishermen had warned for years that the buoy at the point was too dim to be seen in rain.",
          "The captain, a man of 58 with three decades at sea, was taken to hospital with broken ribs.",
          "An inquiry was opened the same evening by the public prosecutor in Port Alder.",
          "Work on the bridge was to begin in March, at a cost of 94 million crowns.",
          "Most of the money would have come from the state, which has its own doubts about the ground on the north bank.",
          "The mayor said that she regretted the decision, but that she would not resign over it.",
          "Records seen by this newspaper show that the defect was reported twice, in April and again in June.",
          "Trains will run at half speed on the line until the sleepers have been replaced.");

  private static final List<String> SHORT =
      List.of(
          "He did not reply.", "No date was given.", "The vote was close.", "It rained all night.");

  private static final List<String> HEADINGS =
      List.of("A promise broken", "What the letter said", "Warnings from the sea", "The cost");

  /** One of as many stories as there are seeds. */
  static Story of(long seed) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>(SENTENCES);
    Collections.shuffle(sentences, random);
    List<Part> parts = new ArrayList<>();
    int heading = 0;
    while (!sentences.isEmpty()) {
      int count = Math.min(sentences.size(), 1 + random.nextInt(3));
      String text = String.join(" ", sentences.subList(0, count));
      sentences.subList(0, count).clear();
      boolean quoted = parts.size() > 2 && random.nextInt(7) == 0;
      parts.add(new Part(quoted ? BlockKind.QUOTATION : BlockKind.PARAGRAPH, text));
      if (random.nextInt(5) == 0) {
        parts.add(new Part(BlockKind.PARAGRAPH, SHORT.get(random.nextInt(SHORT.size()))));
      }
      if (parts.size() % 5 == 4 && !sentences.isEmpty() && heading < HEADINGS.size()) {
        parts.add(new Part(BlockKind.HEADING, HEADINGS.get(heading++)));
      }
    }
    return new Story(
        HEADLINES.get(random.nextInt(HEADLINES.size())),
        random.nextBoolean()
            ? List.of(AUTHORS.get(random.nextInt(2)))
            : List.of(AUTHORS.get(random.nextInt(2)), AUTHORS.get(2 + random.nextInt(2))),
        List.copyOf(parts));
  }

  /** What must be the body. */
  String body() {
    return String.join("\n\n", parts.stream().map(Part::text).toList());
  }
}
