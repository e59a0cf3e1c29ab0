package dev.penstock.processor.read;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Which fields, methods and parameters of a class file have a type that is marked {@code @Nullable}. Before JDK 22, javac
 * does not tell what stands on types in class files (JDK-8225377), and such a mark decides whether a value is required.
 * Reads of the format (JVMS, section 4) just what that takes.
 */
final class NullableInClassFile {

    /** Those that are kept until run time, and those that compilers alone can read: JVMS, sections 4.7.20 and 4.7.21. */
    private static final Set<String> TYPE_ANNOTATIONS =
            Set.of("RuntimeVisibleTypeAnnotations", "RuntimeInvisibleTypeAnnotations");

    private static final int MAGIC = 0xCAFEBABE;
    private static final int FIELD = 0x13;
    private static final int METHOD_RETURN = 0x14;
    private static final int METHOD_PARAMETER = 0x16;

    private final DataInputStream in;
    private final Set<String> found = new HashSet<>();
    private String[] texts = {};

    private NullableInClassFile(byte[] bytes) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** The step to what an array holds. */
    static final String ELEMENT = "[]";

    /** The step to an argument of a type. */
    static String argument(int index) {
        return "<" + index + ">";
    }

    /**
     * {@code name} of a field, {@code name()} of a method, and {@code name(0)} of a method's first parameter, without
     * types: of overloaded methods, one is enough. Behind it, the steps to the part of the type: {@code name<0>} for
     * {@code List<@Nullable String>}.
     *
     * @throws IOException if it is not a class file
     */
    static Set<String> in(byte[] classFile) throws IOException {
        NullableInClassFile reader = new NullableInClassFile(classFile);
        reader.read();
        return Set.copyOf(reader.found);
    }

    private void read() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.readInt();
        readConstants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        readMembers();
        readMembers();
    }

    /** JVMS, section 4.4. */
    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        texts = new String[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // These take two places.
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    /** All fields, or all methods: JVMS, sections 4.5 and 4.6. */
    private void readMembers() throws IOException {
        for (int member = in.readUnsignedShort(); member > 0; member--) {
            in.skipNBytes(2);
            String name = text();
            in.skipNBytes(2);
            for (int attribute = in.readUnsignedShort(); attribute > 0; attribute--) {
                boolean wanted = TYPE_ANNOTATIONS.contains(text());
                byte[] content = in.readNBytes(in.readInt());
                if (wanted) {
                    new TypeAnnotations(new DataInputStream(new ByteArrayInputStream(content))).read(name);
                }
            }
        }
    }

    private String text() throws IOException {
        return text(in.readUnsignedShort());
    }

    private String text(int index) {
        return texts[index] == null ? "" : texts[index];
    }

    /** JVMS, section 4.7.20. */
    private final class TypeAnnotations {

        private final DataInputStream content;

        TypeAnnotations(DataInputStream content) {
            this.content = content;
        }

        void read(String member) throws IOException {
            for (int annotation = content.readUnsignedShort(); annotation > 0; annotation--) {
                String place = place(member);
                String part = part();
                String type = readAnnotation();
                if (!place.isEmpty() && (type.endsWith("/Nullable;") || type.endsWith("$Nullable;"))) {
                    found.add(place + part);
                }
            }
        }

        /** The steps from the type that stands there to a part of it; those to nested classes make no difference. */
        private String part() throws IOException {
            StringBuilder part = new StringBuilder();
            for (int step = content.readUnsignedByte(); step > 0; step--) {
                int kind = content.readUnsignedByte();
                int argument = content.readUnsignedByte();
                switch (kind) {
                    case 0 -> part.append(ELEMENT);
                    case 1 -> {}
                    case 2 -> part.append('?');
                    default -> part.append(argument(argument));
                }
            }
            return part.toString();
        }

        private String place(String member) throws IOException {
            int target = content.readUnsignedByte();
            switch (target) {
                case FIELD -> {
                    return member;
                }
                case METHOD_RETURN -> {
                    return member + "()";
                }
                case METHOD_PARAMETER -> {
                    return member + "(" + content.readUnsignedByte() + ")";
                }
                case 0x00, 0x01 -> content.skipNBytes(1);
                case 0x11, 0x12, 0x17 -> content.skipNBytes(2);
                case 0x15 -> content.skipNBytes(0);
                default -> throw new IOException("unknown place of an annotation: " + target);
            }
            return "";
        }

        private String readAnnotation() throws IOException {
            String type = text(content.readUnsignedShort());
            for (int pair = content.readUnsignedShort(); pair > 0; pair--) {
                content.skipNBytes(2);
                skipValue();
            }
            return type;
        }

        /** JVMS, section 4.7.16.1. */
        private void skipValue() throws IOException {
            switch (content.readUnsignedByte()) {
                case 'e' -> content.skipNBytes(4);
                case '@' -> readAnnotation();
                case '[' -> {
                    for (int value = content.readUnsignedShort(); value > 0; value--) {
                        skipValue();
                    }
                }
                default -> content.skipNBytes(2);
            }
        }
    }
}
