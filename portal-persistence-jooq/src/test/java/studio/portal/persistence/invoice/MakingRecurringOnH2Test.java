package studio.portal.persistence.invoice;

import studio.portal.persistence.Vendor;

final class MakingRecurringOnH2Test extends MakingRecurring {
    MakingRecurringOnH2Test() {
        super(Vendor.H2);
    }
}
