package org.sameboat.training;

import java.nio.file.Path;

/**
 * What to learn from and where to put what was learnt.
 *
 * @param data folder with the published sets as tab-separated files
 * @param corpus folder with the labelled messages as JSON Lines
 * @param models folder of the models; its {@code encoder} is used if it is there, and never changed
 */
public record TrainingOptions(Path data, Path corpus, Path models) {}
