package io.dictamen.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of answers that goes on where it was known to be on disk. */
final class AnswerFile implements Closeable {
    private final FileChannel channel;

    private AnswerFile(FileChannel channel) {
        this.channel = channel;
    }

    /** @param known how much of it is kept; what is behind that is written again */
    static AnswerFile open(Path path, long known) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(known);
        channel.position(known);
        return new AnswerFile(channel);
    }

    void write(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
