package org.sameboat.transcript;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Speaker;

/**
 * A message of a conversation whose other messages stand elsewhere in the file.
 *
 * @param conversation id of its conversation
 * @param order its place in the conversation: a time, an offset or a number
 * @param speaker who said it, if that is known already
 * @param name the speaker as the file calls them
 * @param text what was said
 * @param at when, if known
 * @param id its own id, if it has one
 */
record Piece(
        String conversation,
        long order,
        @Nullable Speaker speaker,
        String name,
        String text,
        @Nullable Instant at,
        @Nullable String id) {

    /** The same message in a conversation that is known only now. */
    Piece in(String other) {
        return new Piece(other, order, speaker, name, text, at, id);
    }

    int weight() {
        return 200 + 2 * (text.length() + conversation.length());
    }

    void write(DataOutput out) throws IOException {
        write(out, conversation);
        out.writeLong(order);
        out.writeByte(speaker == null ? -1 : speaker.ordinal());
        write(out, name);
        write(out, text);
        out.writeBoolean(at != null);
        if (at != null) {
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
        }
        out.writeBoolean(id != null);
        if (id != null) {
            write(out, id);
        }
    }

    static Piece read(DataInput in) throws IOException {
        String conversation = text(in);
        long order = in.readLong();
        int speaker = in.readByte();
        String name = text(in);
        String said = text(in);
        Instant at = in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
        String id = in.readBoolean() ? text(in) : null;
        return new Piece(conversation, order, speaker < 0 ? null : Speaker.values()[speaker], name, said, at, id);
    }

    /** Code unit by code unit, which keeps lone surrogates and the mark of what could not be decoded. */
    private static void write(DataOutput out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String text(DataInput in) throws IOException {
        byte[] units = new byte[2 * in.readInt()];
        in.readFully(units);
        return ByteBuffer.wrap(units).asCharBuffer().toString();
    }
}
