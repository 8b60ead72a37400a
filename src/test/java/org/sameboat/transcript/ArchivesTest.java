package org.sameboat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {

    private static final byte[] CHAT = "Agent: Hello.\nCustomer: Hi, where is it?\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private Imported read(String name, byte[] bytes) throws IOException {
        return Imported.from(Files.write(folder.resolve(name), bytes));
    }

    @Test
    void aBombIsLeftWhereItGrowsBeyondWhatTextCan() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("first.txt"));
            zip.write(CHAT);
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            zip.write("Agent: a\nCustomer: ".getBytes(StandardCharsets.UTF_8));
            Arrays.fill(zeros, (byte) '\n');
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }

        Imported found = read("bomb.zip", bytes.toByteArray());

        assertThat(found.transcripts).extracting(Transcript::file).containsExactly("bomb.zip/first.txt");
        assertThat(found.codes()).hasSize(1).first().asString().matches("SB205|SB210");
    }

    @Test
    void archivesInArchivesAreOpenedButNotForEver() throws IOException {
        byte[] nested = CHAT;
        String name = "chat.txt";
        for (int depth = 0; depth < 5; depth++) {
            nested = zip("other.txt", CHAT, name, nested);
            name = "inner.zip";
        }

        Imported found = read("outer.zip", nested);

        assertThat(found.transcripts).hasSize(3);
        assertThat(found.codes()).containsExactly("SB211");
    }

    @Test
    void aZipThatIsCutOffKeepsTheEntriesBeforeTheCut() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        byte[] whole = zip("a.txt", CHAT, "b.bin", noise, "c.txt", CHAT);

        Imported found = read("cut.zip", Arrays.copyOf(whole, 20_000));

        assertThat(found.transcripts).extracting(Transcript::file).containsExactly("cut.zip/a.txt");
        assertThat(found.codes()).isNotEmpty().allMatch(code -> code.startsWith("SB20"));
    }

    @Test
    void aDamagedGzipIsReported() throws IOException {
        byte[] packed = gzip("Agent: Hello.\nCustomer: Hi.\n".repeat(500).getBytes(StandardCharsets.UTF_8));

        assertThat(read("cut.txt.gz", Arrays.copyOf(packed, packed.length / 2)).codes())
                .containsExactly("SB203");
    }

    @Test
    void foldersInAZipAndGzippedFilesAreReadUnderTheirNames() throws IOException {
        Imported found = read(
                "week.zip",
                zip("monday/a.txt", CHAT, "b.txt.gz", gzip(CHAT), "__MACOSX/a.txt", CHAT, "empty.txt", new byte[0]));

        assertThat(found.transcripts)
                .extracting(Transcript::file)
                .containsExactly("week.zip/monday/a.txt", "week.zip/b.txt");
        assertThat(found.codes()).containsExactly("SB208", "SB207");
    }

    /**
     * A line without an end, zeros without an end, in a file and packed: read in the memory of one record. The size in
     * MiB is the system property {@code transcripts.line}, 1024 for the gigabyte of a bad day.
     */
    @ParameterizedTest
    @ValueSource(strings = {"line.txt", "line.jsonl", "line.csv", "line.json.gz", "zeros.txt"})
    void ofALineWithoutAnEndNoMoreIsKeptThanOfAnyRecord(String name) throws IOException {
        int size = Integer.getInteger("transcripts.line", 20);
        byte[] mebibyte = new byte[1 << 20];
        Arrays.fill(mebibyte, (byte) (name.startsWith("zeros") ? 0 : 'a'));
        try (OutputStream file = Files.newOutputStream(folder.resolve("1" + name));
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
            out.write(
                    (name.contains("json") ? "{\"id\":\"" : "Agent: Hi.\nCustomer: ").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < size; i++) {
                out.write(mebibyte);
            }
        }
        Files.write(folder.resolve("2good.txt"), CHAT);

        Imported found = Imported.from(folder);

        assertThat(found.transcripts).extracting(Transcript::file).contains("2good.txt");
        assertThat(found.codes()).hasSize(1).first().asString().matches("SB20[235]( .*)?|SB210( .*)?");
        assertThat(found.transcripts.stream()
                        .flatMap(transcript -> transcript.utterances().stream())
                        .mapToLong(utterance -> utterance.turn().text().length())
                        .sum())
                .isLessThan(Budget.LONGEST);
    }

    /** 2,000 files damaged at random: each is read or remarked on, and no good one beside them is lost. */
    @Test
    void everyOfTwoThousandDamagedFilesIsReadOrRemarkedOn() throws IOException {
        Random random = new Random(20_261_122);
        byte[][] seeds = {
            Files.readAllBytes(Path.of("src/test/resources/transcripts/formats/chatwoot.json")),
            Files.readAllBytes(Path.of("src/test/resources/transcripts/formats/intercom.json")),
            Files.readAllBytes(Path.of("src/test/resources/transcripts/formats/abcd.json")),
            Files.readAllBytes(Path.of("src/test/resources/transcripts/formats/twcs.csv")),
            Files.readAllBytes(Path.of("src/test/resources/transcripts/formats/call.vtt")),
            Files.readAllBytes(Path.of("src/test/resources/transcripts/formats/contact-lens-stream.jsonl")),
            zip("a.txt", CHAT, "b.txt", CHAT),
            zip("inner.zip", zip("a.txt", CHAT, "inner.zip", zip("b.txt", CHAT)), "c.txt.gz", gzip(CHAT)),
            gzip(CHAT),
            gzip(new byte[200_000])
        };
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = seeds[i % seeds.length].clone();
            switch (i / seeds.length % 4) {
                case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                case 1 -> {
                    for (int k = 0; k < 1 + bytes.length / 50; k++) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    }
                }
                case 2 -> random.nextBytes(bytes);
                default -> bytes = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
            }
            Files.write(folder.resolve(String.format(Locale.ROOT, "%04d-damaged", i)), bytes);
            if (i % 100 == 0) {
                Files.write(folder.resolve(String.format(Locale.ROOT, "%04d-good.txt", i)), CHAT);
            }
        }

        Imported found = Imported.from(folder);

        assertThat(found.transcripts.stream().filter(t -> t.file().endsWith("-good.txt")))
                .hasSize(20);
        for (int i = 0; i < 2_000; i++) {
            String name = String.format(Locale.ROOT, "%04d-damaged", i);
            assertThat(found.transcripts.stream().anyMatch(t -> t.file().startsWith(name))
                            || found.remarks.stream().anyMatch(r -> r.file().startsWith(name)))
                    .as(name)
                    .isTrue();
        }
        assertThat(found.remarks).allMatch(remark -> remark.code().matches("SB[12]\\d\\d"));
    }
}
