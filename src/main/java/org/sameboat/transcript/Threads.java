package org.sameboat.transcript;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of conversations together that lie scattered over a file. A small file is kept in memory, and its
 * conversations come in the order in which they began; a large one goes through temporary files, split by conversation, so
 * that memory stays the same however large it is.
 */
final class Threads implements AutoCloseable {

    /** Takes a conversation whose pieces are all there, in their order. */
    interface Taker {
        void take(String conversation, List<Piece> pieces) throws IOException;
    }

    /** Bytes, about, that are kept in memory before temporary files are used. */
    static final long ROOM = 64L << 20;

    private static final int PARTS = 128;

    private final long roomInMemory;
    private final Map<String, List<Piece>> inMemory = new LinkedHashMap<>();
    private final List<Path> parts = new ArrayList<>();
    private final List<DataOutputStream> outs = new ArrayList<>();
    private long weight;

    /** @param roomInMemory bytes that may be kept in memory, about */
    Threads(long roomInMemory) {
        this.roomInMemory = roomInMemory;
    }

    void add(Piece piece) throws IOException {
        if (!parts.isEmpty()) {
            spill(piece);
            return;
        }
        inMemory.computeIfAbsent(piece.conversation(), key -> new ArrayList<>()).add(piece);
        weight += piece.weight();
        if (weight > roomInMemory) {
            for (int i = 0; i < PARTS; i++) {
                Path part = Files.createTempFile("sameboat-threads", ".part");
                parts.add(part);
                outs.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 15)));
            }
            for (List<Piece> pieces : inMemory.values()) {
                for (Piece kept : pieces) {
                    spill(kept);
                }
            }
            inMemory.clear();
        }
    }

    private void spill(Piece piece) throws IOException {
        piece.write(outs.get(Math.floorMod(piece.conversation().hashCode(), PARTS)));
    }

    /** Hands out every conversation once. */
    void drain(Taker taker) throws IOException {
        if (parts.isEmpty()) {
            hand(inMemory, taker);
            return;
        }
        for (int i = 0; i < PARTS; i++) {
            outs.get(i).close();
            Map<String, List<Piece>> part = new LinkedHashMap<>();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(parts.get(i)), 1 << 16))) {
                for (Piece piece = next(in); piece != null; piece = next(in)) {
                    part.computeIfAbsent(piece.conversation(), key -> new ArrayList<>())
                            .add(piece);
                }
            }
            hand(part, taker);
        }
    }

    private static @Nullable Piece next(DataInputStream in) throws IOException {
        try {
            return Piece.read(in);
        } catch (EOFException end) {
            return null;
        }
    }

    /** Pieces of the same order stay in the order of the file. */
    private static void hand(Map<String, List<Piece>> conversations, Taker taker) throws IOException {
        for (Map.Entry<String, List<Piece>> conversation : conversations.entrySet()) {
            conversation.getValue().sort(java.util.Comparator.comparingLong(Piece::order));
            taker.take(conversation.getKey(), conversation.getValue());
        }
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream out : outs) {
            out.close();
        }
        for (Path part : parts) {
            Files.deleteIfExists(part);
        }
    }
}
