using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complementarity;

public sealed class SharpComplementarityTests
{
    [Fact]
    public void A_theme_of_small_weights_is_a_theme()
    {
        var presence = new Presence(["R", "S", "T"], ["A", "B", "C"], (region, activity) => (region, activity) is (0, 0) or (1, 1) or (1, 2) or (2, 0) or (2, 1) or (2, 2));
        var related = ActivityRelatedness.From(CoOccurrence.From(presence));
        var theme = Partners.Between(presence, related, 0, 1, PartnerActivities.Theme(new Dictionary<string, double> { ["B"] = 0.25, ["C"] = 0.25 }));
        Assert.Equal(Partners.Between(presence, related, 0, 1, PartnerActivities.AllLacking).Added, theme.Added);
        Assert.Throws<ArgumentException>(() => PartnerActivities.Theme(new Dictionary<string, double> { ["B"] = 0 }));
    }

    [Fact]
    public void What_a_partner_adds_has_no_bounds_where_an_answer_is_open()
    {
        var presence = new Presence(["R", "S", "T"], RandomTables.Labels("A", 4), (region, activity) => (region, activity) == (0, 3) ? null : (region + activity) % 3 != 0);
        var related = ActivityRelatedness.From(CoOccurrence.From(presence));
        var added = Partners.Between(presence, related, 0, 1, PartnerActivities.AllLacking).Added;
        Assert.Equal((true, null, null), (added.Value is not null, added.Lower, added.Upper));
        Assert.Null(RegionComplementarity.From(presence, related)[1, 2].Upper);
    }
}
