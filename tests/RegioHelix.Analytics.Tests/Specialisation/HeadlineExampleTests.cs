using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;

namespace RegioHelix.Analytics.Tests.Specialisation;

/// <summary>The figures behind the example of the headline's page; which of them the sentence names is the studies' rule.</summary>
public sealed class HeadlineExampleTests
{
    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("headline");
        var quotient = LocationQuotient.From(page.Table("jobs"));
        var share = Share.From(page.Table("jobs"));
        double? Weight(string region, string activity) =>
            Math.Log(quotient.Find(region, activity)!.Value.Value!.Value) * Math.Cbrt(share.Find(region, activity)!.Value.Value!.Value);
        page.Agrees("quotient", (region, activity) => quotient.Find(region, activity)!.Value.Value);
        page.Agrees("share", (region, activity) => share.Find(region, activity)!.Value.Value);
        page.Agrees("weight", Weight);
    }
}
