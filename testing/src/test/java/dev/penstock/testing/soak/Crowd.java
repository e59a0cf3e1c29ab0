package dev.penstock.testing.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients of all sorts at the same time: patient and impatient ones, those that pipeline, and those that go away. */
final class Crowd implements AutoCloseable {

    private static final int CLIENTS = 8;

    private final int port;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS, task -> new Thread(task, "crowd"));

    Crowd(int port) {
        this.port = port;
    }

    /** Sends so many requests, whole ones and broken-off ones; fails if an answer is not what it should be. */
    void send(int requests, long seed) throws InterruptedException, ExecutionException, TimeoutException {
        AtomicInteger left = new AtomicInteger(requests);
        List<Future<?>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Random random = new Random(seed + i);
            clients.add(threads.submit(() -> {
                byte[] buffer = new byte[64 * 1024];
                while (left.get() > 0) {
                    left.addAndGet(-visit(random, buffer));
                }
                return null;
            }));
        }
        for (Future<?> client : clients) {
            client.get(5, TimeUnit.MINUTES);
        }
    }

    private int visit(Random random, byte[] buffer) throws IOException {
        int kind = random.nextInt(100);
        try (Wire wire = new Wire(port, buffer)) {
            if (kind < 40) {
                return oneAfterTheOther(wire, random, 30);
            }
            if (kind < 70) {
                return pipelined(wire, random, 20);
            }
            if (kind < 80) {
                return oneAfterTheOther(wire, random, 1);
            }
            if (kind < 84) {
                check(wire, Exchange.TOO_LARGE);
                return 1;
            }
            if (kind < 85) {
                check(wire, Exchange.BROKEN);
                return 1;
            }
            return brokenOff(wire, random);
        }
    }

    private static Exchange any(Random random) {
        return Exchange.ALL.get(random.nextInt(Exchange.ALL.size()));
    }

    private static void check(Wire wire, Exchange exchange) throws IOException {
        wire.send(exchange.bytes());
        checkAnswer(wire, exchange);
    }

    private static void checkAnswer(Wire wire, Exchange exchange) throws IOException {
        int status;
        try {
            status = wire.status(exchange.body());
        } catch (IOException failure) {
            throw new IOException(exchange + " was not answered: " + failure + wire, failure);
        }
        if (status != exchange.status()) {
            throw new AssertionError(exchange + " was answered " + status);
        }
    }

    private static int oneAfterTheOther(Wire wire, Random random, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            check(wire, any(random));
        }
        return count;
    }

    private static int pipelined(Wire wire, Random random, int count) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            Exchange exchange = any(random);
            if (exchange.bytes().length < 1000) { // more would not fit into the sockets while no answer is read
                exchanges.add(exchange);
                all.write(exchange.bytes());
            }
        }
        wire.send(all.toByteArray());
        for (Exchange exchange : exchanges) {
            checkAnswer(wire, exchange);
        }
        return exchanges.size();
    }

    /** Goes away before, within or after a request, or within the answer; with FIN or with RST. */
    private static int brokenOff(Wire wire, Random random) throws IOException {
        Exchange exchange = any(random);
        int length = random.nextInt(3) > 0 ? random.nextInt(exchange.bytes().length + 1) : exchange.bytes().length;
        wire.send(exchange.bytes(), length);
        if (length == exchange.bytes().length && random.nextBoolean()) {
            wire.someBytes();
        }
        if (random.nextBoolean()) {
            wire.reset();
        }
        return 1;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
