package org.sameboat.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All moves by id. */
final class MoveBook {

    private static final String FOLDER = "/org/sameboat/reply/moves/";
    private static final List<String> FILES = List.of(
            "acknowledge",
            "acknowledge-gravely",
            "answer",
            "ask",
            "ask-reference",
            "offer-what-can-be-done",
            "boundary",
            "say-what-follows",
            "choice",
            "close",
            "complaint",
            "confirm",
            "escalate",
            "fact",
            "given",
            "grant",
            "greet",
            "open-door",
            "own",
            "own-fault",
            "reboot",
            "reflect",
            "restate",
            "safety",
            "safety-check",
            "step",
            "take-up",
            "tell",
            "thank");

    private final Map<String, Move> moves = new LinkedHashMap<>();

    /**
     * Loads the moves from the class path.
     *
     * @throws IllegalStateException if a file is missing, a move has no example, or two moves share an id
     */
    static MoveBook load() {
        MoveBook book = new MoveBook();
        YAMLMapper yaml = new YAMLMapper();
        for (String file : FILES) {
            try (InputStream in = MoveBook.class.getResourceAsStream(FOLDER + file + ".yml")) {
                if (in == null) {
                    throw new IllegalStateException("no moves at " + FOLDER + file);
                }
                Move move = yaml.readValue(in, Move.class);
                if (move.examples().isEmpty()) {
                    throw new IllegalStateException("the move " + move.id() + " needs an example");
                }
                if (book.moves.put(move.id(), move) != null) {
                    throw new IllegalStateException("two moves are called " + move.id());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return book;
    }

    /** @throws IllegalArgumentException if there is no such move */
    Move get(String id) {
        Move move = moves.get(id);
        if (move == null) {
            throw new IllegalArgumentException("no move is called " + id);
        }
        return move;
    }

    List<Move> all() {
        return List.copyOf(moves.values());
    }
}
