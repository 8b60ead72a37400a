package org.sameboat.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.conversation.UnusableInput;

/** Makes conversations of what stands in one file, and says what became of the rest. */
final class FileIntake {

    private final Source source;
    private final String file;
    private final Roles roles;
    private final Intake intake;
    private final Threads threads;
    private String formatOfPieces = "";
    private boolean told;

    /**
     * @param source the file
     * @param roles who is who, as far as the user said
     * @param intake where everything goes
     * @param threads where pieces wait for their conversation
     */
    FileIntake(Source source, Roles roles, Intake intake, Threads threads) {
        this.source = source;
        this.file = source.file();
        this.roles = roles;
        this.intake = intake;
        this.threads = threads;
    }

    /** Another file of the same folder or archive, or {@code null} if there is none of that name. */
    @Nullable
    InputStream beside(String name) throws IOException {
        return source.beside(name);
    }

    Roles roles() {
        return roles;
    }

    void dropped(String why, String place) {
        remark(Remark.Kind.DROPPED, "SB208", why, place);
    }

    void assumed(String what, @Nullable String place) {
        remark(Remark.Kind.ASSUMED, "SB209", what, place);
    }

    void unreadable(String code, String message, @Nullable String place) {
        remark(Remark.Kind.UNREADABLE, code, message, place);
    }

    private void remark(Remark.Kind kind, String code, String message, @Nullable String place) {
        told = true;
        intake.remark(new Remark(kind, code, message, file, place));
    }

    /** A message whose conversation may go on anywhere in the file. */
    void piece(String format, Piece piece) throws IOException {
        formatOfPieces = format;
        threads.add(piece);
    }

    /** Hands on the conversations that were brought in pieces. */
    void finish() throws IOException {
        threads.drain((conversation, pieces) -> conversation(formatOfPieces, conversation, CaseFacts.none(), pieces));
    }

    /**
     * Makes sure that no file ends without a word about it.
     *
     * @throws UnusableInput SB207 if nothing was found in it, nor anything remarked on
     */
    void end() {
        if (!told) {
            throw new UnusableInput("SB207", "There is no conversation in this file.");
        }
    }

    /** A whole conversation, in its order. */
    void conversation(String format, String conversation, CaseFacts facts, List<Piece> pieces) {
        List<Piece> said = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.text().isBlank()) {
                dropped("Message without text.", place(conversation, piece, said.size()));
            } else {
                said.add(piece);
            }
        }
        if (said.isEmpty()) {
            unreadable("SB207", "This conversation has no messages.", conversation);
            return;
        }
        if (said.size() > Transcript.MOST_TURNS) {
            unreadable("SB205", "More than " + Transcript.MOST_TURNS + " turns in one conversation.", conversation);
            return;
        }
        Voices.Outcome voices = Voices.tell(
                said.stream()
                        .map(p -> new Voices.Line(p.name(), p.text(), p.speaker()))
                        .toList(),
                roles);
        Map<String, Speaker> speakers = voices.speakers();
        if (speakers == null) {
            unreadable("SB206", String.valueOf(voices.question()), conversation);
            return;
        }
        if (voices.assumption() != null) {
            assumed(voices.assumption(), conversation);
        }
        told = true;
        intake.transcript(new Transcript(
                file,
                format,
                conversation,
                facts,
                said.stream().map(p -> utterance(p, speakers)).toList()));
    }

    private static Utterance utterance(Piece piece, Map<String, Speaker> speakers) {
        Speaker speaker = speakers.getOrDefault(piece.name(), Speaker.SYSTEM);
        return new Utterance(new Turn(speaker, piece.text().strip(), piece.at()), piece.id(), piece.name());
    }

    private static String place(String conversation, Piece piece, int before) {
        return conversation + (piece.id() == null ? ", after message " + before : ", message " + piece.id());
    }
}
