package org.sameboat.transcript;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Messages that answer each other, in any order, until the first message of each is known. The texts wait in a temporary
 * file; memory holds two numbers a message in an open-addressing table.
 */
final class ReplyTree implements AutoCloseable {

    /** Takes a message and the id of the first message of its conversation. */
    interface Taker {
        void take(long root, Piece piece) throws IOException;
    }

    private static final long FREE = Long.MIN_VALUE;

    private final Path file;
    private final DataOutputStream out;
    private long[] ids = new long[1 << 12];
    private long[] parents = new long[1 << 12];
    private int size;

    ReplyTree() throws IOException {
        file = Files.createTempFile("sameboat-replies", ".part");
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        Arrays.fill(ids, FREE);
    }

    /** @param parent what it answers, or {@code id} itself if it answers nothing */
    void add(long id, long parent, Piece piece) throws IOException {
        out.writeLong(id);
        piece.write(out);
        if (size * 2 >= ids.length) {
            grow();
        }
        put(id, parent);
    }

    void drain(Taker taker) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (Long id = next(in); id != null; id = next(in)) {
                taker.take(root(id), Piece.read(in));
            }
        }
    }

    private static @Nullable Long next(DataInputStream in) throws IOException {
        try {
            return in.readLong();
        } catch (EOFException end) {
            return null;
        }
    }

    /** The first message, or the first that is missing; a circle of answers ends where it was entered. */
    private long root(long id) {
        long at = id;
        long steps = 0;
        while (steps++ < Transcript.MOST_TURNS) {
            int slot = slot(at);
            if (ids[slot] == FREE || parents[slot] == at) {
                break;
            }
            at = parents[slot];
            if (at == id) {
                return smallestOfCircle(id);
            }
        }
        return at;
    }

    private long smallestOfCircle(long id) {
        long smallest = id;
        for (long at = parents[slot(id)]; at != id; at = parents[slot(at)]) {
            smallest = Math.min(smallest, at);
        }
        return smallest;
    }

    private void put(long id, long parent) {
        int slot = slot(id);
        if (ids[slot] == FREE) {
            ids[slot] = id;
            parents[slot] = parent;
            size++;
        }
    }

    private int slot(long id) {
        int mask = ids.length - 1;
        int slot = Long.hashCode(id * 0x9E3779B97F4A7C15L) & mask;
        while (ids[slot] != FREE && ids[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldParents = parents;
        ids = new long[oldIds.length * 2];
        parents = new long[oldIds.length * 2];
        Arrays.fill(ids, FREE);
        size = 0;
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != FREE) {
                put(oldIds[i], oldParents[i]);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
