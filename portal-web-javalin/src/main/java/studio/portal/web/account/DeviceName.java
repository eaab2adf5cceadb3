package studio.portal.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.portal.web.Words;

/** What a person would call a device, out of what its browser says of itself. */
public final class DeviceName {
    /** In this order, because many browsers also claim to be the ones further down. */
    private static final Map<Pattern, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<Pattern, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put(Pattern.compile("\\bEdg(A|iOS)?/"), "Edge");
        BROWSERS.put(Pattern.compile("\\bOPR/"), "Opera");
        BROWSERS.put(Pattern.compile("\\bSamsungBrowser/"), "Samsung Internet");
        BROWSERS.put(Pattern.compile("\\b(Firefox|FxiOS)/"), "Firefox");
        BROWSERS.put(Pattern.compile("(Headless)?Chrome/|\\b(CriOS|Chromium)/"), "Chrome");
        BROWSERS.put(Pattern.compile("\\bVersion/.*Safari/"), "Safari");
        SYSTEMS.put(Pattern.compile("\\biPhone\\b"), "iPhone");
        SYSTEMS.put(Pattern.compile("\\biPad\\b"), "iPad");
        SYSTEMS.put(Pattern.compile("\\bAndroid\\b"), "Android");
        SYSTEMS.put(Pattern.compile("\\bWindows\\b"), "Windows");
        SYSTEMS.put(Pattern.compile("\\bMac OS X\\b|\\bMacintosh\\b"), "macOS");
        SYSTEMS.put(Pattern.compile("\\bCrOS\\b"), "ChromeOS");
        SYSTEMS.put(Pattern.compile("\\bLinux\\b"), "Linux");
    }

    private DeviceName() {}

    /** @param userAgent as it was sent; what is not recognised is shown as it is */
    public static String of(Words words, String userAgent) {
        if (userAgent.isBlank()) {
            return words.text("account.devices.unknown");
        }
        var browser = find(BROWSERS, userAgent);
        var system = find(SYSTEMS, userAgent);
        if (browser.isPresent() && system.isPresent()) {
            return words.text("account.devices.name", browser.get(), system.get());
        }
        return browser.or(() -> system).orElse(userAgent);
    }

    private static Optional<String> find(Map<Pattern, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> name.getKey().matcher(userAgent).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
