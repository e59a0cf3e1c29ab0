package dev.penstock.runtime.internal.server;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;

/**
 * The buffers that Undertow reads into and writes headers from. Each IO thread keeps a few for itself; other threads
 * share a bounded queue. Undertow's own pool never refills its shared queue, and takes one global lock for every buffer.
 */
final class BufferPool implements ByteBufferPool {

    private static final int KEPT_BY_IO_THREAD = 32;
    private static final int KEPT_SHARED = 256;

    private final int size;
    private final ArrayBlockingQueue<ByteBuffer> shared;
    private final @Nullable BufferPool heap;
    private final LongAdder out = new LongAdder();

    /** Only IO threads, which are few and no virtual threads, ever set it. */
    private final ThreadLocal<@Nullable ArrayDeque<ByteBuffer>> own = new ThreadLocal<>();

    BufferPool(int size) {
        this(size, new BufferPool(size, null));
    }

    private BufferPool(int size, @Nullable BufferPool heap) {
        this.size = size;
        this.heap = heap;
        this.shared = new ArrayBlockingQueue<>(KEPT_SHARED);
    }

    /** How many buffers are in use; exact while nothing happens. */
    long inUse() {
        return out.sum() + (heap == null ? 0 : heap.inUse());
    }

    @Override
    public PooledByteBuffer allocate() {
        ArrayDeque<ByteBuffer> mine = ownBuffers();
        ByteBuffer buffer = mine == null ? null : mine.pollLast();
        if (buffer == null) {
            buffer = shared.poll();
        }
        if (buffer == null) {
            buffer = heap == null ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
        }
        out.increment();
        return new Pooled(buffer.clear());
    }

    private void free(ByteBuffer buffer) {
        out.decrement();
        ArrayDeque<ByteBuffer> mine = ownBuffers();
        if (mine != null && mine.size() < KEPT_BY_IO_THREAD) {
            mine.addLast(buffer);
        } else {
            shared.offer(buffer);
        }
    }

    private @Nullable ArrayDeque<ByteBuffer> ownBuffers() {
        if (!(Thread.currentThread() instanceof XnioIoThread)) {
            return null;
        }
        ArrayDeque<ByteBuffer> mine = own.get();
        if (mine == null) {
            mine = new ArrayDeque<>(KEPT_BY_IO_THREAD);
            own.set(mine);
        }
        return mine;
    }

    @Override
    public ByteBufferPool getArrayBackedPool() {
        return heap == null ? this : heap;
    }

    @Override
    public void close() {
        shared.clear();
    }

    @Override
    public int getBufferSize() {
        return size;
    }

    @Override
    public boolean isDirect() {
        return heap != null;
    }

    /** A second close does nothing, from whichever thread. */
    private final class Pooled extends AtomicBoolean implements PooledByteBuffer {

        private static final long serialVersionUID = 1L;

        private final transient ByteBuffer buffer;

        Pooled(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getBuffer() {
            if (get()) {
                throw new IllegalStateException("the buffer has been given back");
            }
            return buffer;
        }

        @Override
        public void close() {
            if (compareAndSet(false, true)) {
                free(buffer);
            }
        }

        @Override
        public boolean isOpen() {
            return !get();
        }
    }
}
