package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.text.language.Packs;

class PersonTrainerTest {

  @TempDir Path data;

  @Test
  void theSameDataGiveTheSameModelAndItHasLearnt() throws IOException {
    write("given-names.txt.gz", "sergey\nilse\n");
    write("family-names.txt.gz", "lavrov\ncorvane\n");
    write("brown.txt.gz", "said\t0010\nmet\t0011\nlondon\t1100\n");
    write(
        "train.jsonl.gz",
        """
        {"tokens":["Sergey","Lavrov","said","no"],"labels":["B","I","O","O"],"origin":"voa"}
        {"tokens":["Ilse","met","Corvane","in","London"],"labels":["B","O","B","O","O"],"origin":"btc"}
        {"tokens":["London","said","no"],"labels":["O","O","O"],"origin":"voa"}
        """);
    byte[] once = train();
    assertThat(train()).isEqualTo(once);

    PersonModel model = PersonModelFile.read(new ByteArrayInputStream(once), 0);
    assertThat(model.labels(NameToken.of(Packs.ENGLISH, "Sergey Lavrov said")))
        .containsExactly(NameLabel.B.number, NameLabel.L.number, NameLabel.O.number);
  }

  private byte[] train() throws IOException {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    PersonTrainer.train(
        data,
        List.of(data.resolve("train.jsonl.gz")),
        model,
        new PrintStream(OutputStream.nullOutputStream()));
    return model.toByteArray();
  }

  private void write(String name, String text) throws IOException {
    try (Writer file =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(data.resolve(name))),
            StandardCharsets.UTF_8)) {
      file.write(text);
    }
  }
}
