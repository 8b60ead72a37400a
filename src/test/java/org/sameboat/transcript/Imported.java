package org.sameboat.transcript;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sameboat.conversation.Turn;

/** What an import finds, kept for a test to look at. */
final class Imported implements Intake {

    final List<Transcript> transcripts = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();

    static Imported from(Path path) {
        return from(path, Roles.none(), StandardCharsets.UTF_8);
    }

    static Imported from(Path path, Roles roles, Charset charset) {
        Imported found = new Imported();
        new Importer(roles, charset).read(path, found);
        return found;
    }

    @Override
    public void transcript(Transcript transcript) {
        transcripts.add(transcript);
    }

    @Override
    public void remark(Remark remark) {
        remarks.add(remark);
    }

    /** "agent: hello", a line a turn, of the only transcript. */
    List<String> said() {
        if (transcripts.size() != 1) {
            throw new AssertionError("not one transcript: " + transcripts + remarks);
        }
        return transcripts.get(0).utterances().stream()
                .map(Utterance::turn)
                .map(Imported::said)
                .toList();
    }

    static String said(Turn turn) {
        return turn.speaker().name().toLowerCase(Locale.ROOT) + ": " + turn.text();
    }

    /** "SB203 line 2" of each remark. */
    List<String> codes() {
        return remarks.stream()
                .map(remark -> remark.place() == null ? remark.code() : remark.code() + " " + remark.place())
                .toList();
    }
}
