package org.sameboat.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sameboat.conversation.UnusableInput;

/**
 * Reads transcripts of any known format from files, folders and archives. What a file is, is told from its content; one
 * that cannot be read costs a remark and nothing else.
 */
public final class Importer {

    /** Archives in archives that are opened. */
    private static final int DEEPEST = 3;

    /** Files that belong to a ConvoKit corpus and hold no words. */
    private static final Set<String> CORPUS_FILES =
            Set.of("speakers.json", "users.json", "conversations.json", "corpus.json", "index.json");

    private final Roles roles;
    private final Charset charset;
    private final AtomicLong bytesRead = new AtomicLong();

    /**
     * @param roles who is who, as far as the user said
     * @param charset the encoding of files without a byte order mark
     */
    public Importer(Roles roles, Charset charset) {
        this.roles = roles;
        this.charset = charset;
    }

    /** Bytes of files that have been read so far; may be asked from any thread. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /** Bytes of all files at or under the paths. */
    public static long bytes(List<Path> paths) {
        long sum = 0;
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                sum += files.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            } catch (IOException | UncheckedIOException e) {
                // What cannot be listed is remarked on when it is read.
                continue;
            }
        }
        return sum;
    }

    /** Reads everything at or under a path, files in the order of their names; what fails becomes a remark. */
    public void read(Path path, Intake intake) {
        Intake legible = new Legible(intake);
        if (!Files.exists(path)) {
            unreadable(legible, path.toString(), "SB201", "There is no such file or folder.");
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                file(file, name(path, file), legible);
            }
        } catch (IOException | UncheckedIOException e) {
            unreadable(legible, path.getFileName().toString(), "SB201", "This folder could not be read to its end.");
        }
    }

    private static String name(Path path, Path file) {
        return file.equals(path)
                ? file.getFileName().toString()
                : path.relativize(file).toString().replace('\\', '/');
    }

    private void file(Path file, String name, Intake intake) {
        Source.Folder folder = sibling -> {
            Path path = file.resolveSibling(sibling);
            return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
        };
        String simple = file.getFileName().toString();
        if (isHidden(name)) {
            dropped(intake, name, "Hidden file.");
        } else if (!CORPUS_FILES.contains(simple) || !Files.exists(file.resolveSibling("utterances.jsonl"))) {
            try (Counted in = new Counted(Files.newInputStream(file), bytesRead)) {
                source(new Source(name, in, charset, folder), in::count, 0, intake);
            } catch (IOException e) {
                unreadable(intake, name, "SB203", "This file could not be read.");
            }
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private void source(Source source, LongSupplier packed, int depth, Intake intake) {
        try {
            if (source.isEmpty()) {
                throw new UnusableInput("SB207", "This file is empty.");
            }
            boolean zip = source.begins('P', 'K', 3, 4);
            boolean gzip = source.begins(0x1F, 0x8B);
            if ((zip || gzip) && depth == DEEPEST) {
                throw new UnusableInput("SB211", "Archives are nested too deeply; unpack this one.");
            }
            if (zip) {
                zip(source, packed, depth, intake);
            } else if (gzip) {
                String name = source.file().replaceFirst("\\.gz$", "");
                InputStream in = new Inflated(new GZIPInputStream(source.bytes(), 1 << 16), packed);
                source(new Source(name, in, charset, source::beside), packed, depth + 1, intake);
            } else {
                text(source, intake);
            }
        } catch (UnusableInput e) {
            unreadable(intake, source.file(), e.code(), String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            unreadable(intake, source.file(), "SB203", "Damaged or cut off; what came before was read.");
        }
    }

    private void text(Source source, Intake intake) throws IOException {
        List<Format> formats = List.of(new CueFormat(), new JsonFormat(), new TwitterFormat(), new PlainFormat());
        for (Format format : formats) {
            if (format.recognises(source)) {
                format.read(source, roles, intake);
                return;
            }
        }
        throw new UnusableInput("SB202", "This is in no known transcript format.");
    }

    /** Entry by entry from the front, so that a file that is cut off still gives what came before the cut. */
    private void zip(Source archive, LongSupplier packed, int depth, Intake intake) throws IOException {
        // Names that are not marked as UTF-8 may hold any byte.
        ZipEnd bytes = new ZipEnd(archive.bytes());
        ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.ISO_8859_1);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = archive.file() + "/" + entry.getName();
                if (entry.isDirectory()) {
                    continue;
                }
                if (isHidden(entry.getName())) {
                    dropped(intake, name, "Hidden file.");
                    continue;
                }
                Inflated in = new Inflated(zip, packed);
                source(new Source(name, in, charset, sibling -> null), packed, depth + 1, intake);
                if (in.isBomb()) {
                    return;
                }
            }
            if (!bytes.wasReached()) {
                throw new IOException("no end of the directory");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput("SB203", "The archive is damaged or cut off; what came before was read.");
        }
    }

    private static void unreadable(Intake intake, String file, String code, String message) {
        intake.remark(new Remark(Remark.Kind.UNREADABLE, code, message, file, null));
    }

    private static void dropped(Intake intake, String file, String why) {
        intake.remark(new Remark(Remark.Kind.DROPPED, "SB208", why, file, null));
    }
}
