package org.sameboat.transcript;

/** Takes what is found in files, in the order in which it is found. */
public interface Intake {

    void transcript(Transcript transcript);

    void remark(Remark remark);
}
