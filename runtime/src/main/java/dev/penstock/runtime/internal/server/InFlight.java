package dev.penstock.runtime.internal.server;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts the requests whose response has not been sent to its end, and tells each connection's guard when it has. Safe
 * for use by several threads.
 */
final class InFlight implements ExchangeCompletionListener {

    /** What follows an answer begins in a task of its own. */
    private static final long SETTLING_MILLIS = 5;

    private final Responses responses;
    private final LongAdder count = new LongAdder();

    InFlight(Responses responses) {
        this.responses = responses;
    }

    void begin(HttpServerExchange exchange) {
        count.increment();
        exchange.addExchangeCompleteListener(this);
    }

    @Override
    public void exchangeEvent(HttpServerExchange exchange, NextListener next) {
        count.decrement();
        if (exchange.isPersistent() || exchange.isUpgrade()) {
            HeadGuard.of(exchange).exchangeEnded(exchange);
            next.proceed();
        } else {
            Linger.afterLast(exchange, responses);
        }
    }

    /** How many there are; exact while nothing happens. */
    long count() {
        return count.sum();
    }

    /**
     * Waits until there has been no request for some time.
     *
     * @return whether that came true before the time was up
     */
    boolean awaitNone(long quietMillis, long timeoutMillis) {
        return await(false, quietMillis, timeoutMillis);
    }

    /** Waits until no client sends on after its answer, or the time is up. */
    void awaitNobodySending(long timeoutMillis) {
        await(true, SETTLING_MILLIS, timeoutMillis);
    }

    /** Whoever interrupts it does not shorten it. */
    private boolean await(boolean senders, long quietMillis, long timeoutMillis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        long quietSince = System.nanoTime();
        boolean interrupted = false;
        try {
            while (true) {
                long now = System.nanoTime();
                if ((senders ? responses.lingering() : count()) > 0) {
                    quietSince = now;
                } else if (now - quietSince >= TimeUnit.MILLISECONDS.toNanos(quietMillis)) {
                    return true;
                }
                if (now - end >= 0) {
                    return false;
                }
                interrupted |= Thread.interrupted(); // an interrupted thread can't be parked
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
