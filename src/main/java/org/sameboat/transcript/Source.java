package org.sameboat.transcript;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One file, or one entry of an archive, that is read once from its beginning; its head can be looked at before. */
final class Source {

    /** The other files of the folder or archive that a file lies in. */
    interface Folder {

        /** A file by its name, or {@code null} if there is none. */
        @Nullable
        InputStream open(String name) throws IOException;
    }

    /** Stands in a decoded text where its bytes were not valid; no real text holds this code point. */
    static final char UNDECODABLE = '\uffff';

    private static final int HEAD = 1 << 16;

    private final String file;
    private final BufferedInputStream in;
    private final byte[] head;
    private final Charset charset;
    private final int mark;
    private final Folder folder;

    /**
     * @param file name for reports, relative to the path that was given
     * @param in its bytes; stays the caller's to close
     * @param charset the encoding if the file does not begin with a byte order mark
     * @param folder where it lies
     */
    Source(String file, InputStream in, Charset charset, Folder folder) throws IOException {
        this.file = file;
        this.folder = folder;
        this.in = new BufferedInputStream(in, HEAD);
        this.in.mark(HEAD);
        this.head = this.in.readNBytes(HEAD);
        this.in.reset();
        if (begins(0xEF, 0xBB, 0xBF)) {
            this.charset = StandardCharsets.UTF_8;
            this.mark = 3;
        } else if (begins(0xFF, 0xFE)) {
            this.charset = StandardCharsets.UTF_16LE;
            this.mark = 2;
        } else if (begins(0xFE, 0xFF)) {
            this.charset = StandardCharsets.UTF_16BE;
            this.mark = 2;
        } else {
            this.charset = charset;
            this.mark = 0;
        }
    }

    String file() {
        return file;
    }

    boolean isEmpty() {
        return head.length == mark;
    }

    /** Whether the bytes begin like this. */
    boolean begins(int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The beginning as text, at most 64 KiB of it; a character cut at its end may be missing. */
    String head() {
        return new String(head, mark, head.length - mark, charset);
    }

    /** Whether all of it is in {@link #head()}. */
    boolean isShort() {
        return head.length < HEAD;
    }

    @Nullable
    InputStream beside(String name) throws IOException {
        return folder.open(name);
    }

    InputStream bytes() {
        return in;
    }

    /** All of it as text; bytes that are not valid become {@link #UNDECODABLE}. */
    Reader text() throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(UNDECODABLE)));
    }
}
