package dev.penstock.testing.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.penstock.RunningApp;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What the process holds while no request is under way.
 *
 * @param heap bytes of objects that are in use
 * @param direct bytes of memory outside the heap that buffers hold
 * @param descriptors open files and sockets; 0 where the system does not tell
 * @param threads how many there are of each name
 */
record Footprint(long heap, long direct, long descriptors, Map<String, Integer> threads) {

    private static final int PATIENCE_SECONDS = 20;

    /** Waits until the server holds nothing for requests and has closed their connections. */
    static Footprint of(RunningApp app, long descriptorsIdle) {
        await(() -> app.usage().isNone());
        await(() -> openDescriptors() <= descriptorsIdle);
        return new Footprint(heapInUse(), directMemory(), openDescriptors(), threadNames());
    }

    /** What does not come true in time shows in the figures. */
    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** The least that several collections leave: the first ones leave what they have only just found unreachable. */
    private static long heapInUse() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    static long openDescriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static Map<String, Integer> threadNames() {
        Map<String, Integer> names = new HashMap<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> names.merge(thread.getName(), 1, Integer::sum));
        return Map.copyOf(names);
    }

    /** What has grown since, beyond what is allowed to. */
    List<String> grownTo(Footprint later, long heapAllowed, long directAllowed) {
        List<String> grown = new ArrayList<>();
        if (later.heap > heap + heapAllowed) {
            grown.add("heap after garbage collection: " + heap + " to " + later.heap + " bytes");
        }
        if (later.direct > direct + directAllowed) {
            grown.add("direct memory: " + direct + " to " + later.direct + " bytes");
        }
        if (later.descriptors > descriptors) {
            grown.add("open descriptors: " + descriptors + " to " + later.descriptors);
        }
        for (String name : new TreeSet<>(later.threads.keySet())) {
            int more = later.threads.get(name) - threads.getOrDefault(name, 0);
            if (more > 0) {
                grown.add(more + " more thread(s) " + name);
            }
        }
        return grown;
    }

    @Override
    public String toString() {
        return "heap " + heap + ", direct " + direct + ", descriptors " + descriptors + ", threads "
                + threads.values().stream().mapToInt(Integer::intValue).sum();
    }
}
