package studio.portal.domain.account;

/** How a person wants pages lit. */
public enum Theme {
    DARK,
    LIGHT,
    /** As the device is set. */
    DEVICE
}
