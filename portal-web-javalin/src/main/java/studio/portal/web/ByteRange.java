package studio.portal.web;

import java.util.regex.Pattern;

/**
 * Which bytes of a file are wanted. Several ranges at once, and what is no range, mean the whole file, as RFC 9110
 * allows.
 *
 * @param first of the bytes
 * @param length how many; negative where none of those wanted exist
 */
record ByteRange(long first, long length, boolean isPart) {
    private static final Pattern ONE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    static ByteRange whole(long size) {
        return new ByteRange(0, size, false);
    }

    static ByteRange of(String header, long size) {
        var range = ONE.matcher(header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return whole(size);
        }
        if (range.group(1).isEmpty()) {
            return suffix(Long.parseLong(range.group(2)), size);
        }
        var first = Long.parseLong(range.group(1));
        var last = range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
            return whole(size);
        }
        return first >= size ? unsatisfiable() : new ByteRange(first, last - first + 1, true);
    }

    private static ByteRange suffix(long wanted, long size) {
        var length = Math.min(wanted, size);
        return length == 0 ? unsatisfiable() : new ByteRange(size - length, length, true);
    }

    private static ByteRange unsatisfiable() {
        return new ByteRange(0, -1, true);
    }

    boolean isUnsatisfiable() {
        return length < 0;
    }
}
