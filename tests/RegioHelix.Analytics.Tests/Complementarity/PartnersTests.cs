using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complementarity;

public sealed class PartnersTests
{
    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("complementarity");
        var presence = Presence.From(page.Table("present"));
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var theme = page.Table("theme");
        var weights = theme.Activities.ToDictionary(activity => activity, activity => theme[0, theme.FindActivity(activity)].Value!.Value);
        var mutual = Partners.Mutual(presence, proximity, 0, 2, PartnerActivities.Theme(weights));
        page.Agrees("north-and-south", (side, _) => (side == "north-gains" ? mutual.WeGain : mutual.TheyGain).Added.Value);
        page.Agrees("north-gains-in", (activity, what) => mutual.WeGain.ByActivity.Single(gain => gain.Activity == activity) is var gain && what == "added" ? gain.Added : gain.Part);
        page.Agrees("north-gains-by", (activity, _) => mutual.WeGain.ByStrength.Single(gain => gain.Activity == activity).Part);
    }

    [Fact]
    public void Over_all_that_is_lacking_are_the_mean_and_every_split_adds_up() => RandomPresence.WithUnknown.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var means = RegionComplementarity.From(presence, proximity);
        foreach (var partner in Partners.List(presence, proximity, 0, PartnerActivities.AllLacking))
        {
            Assert.Equal(means.Find(presence.Regions[0], partner.Partner)!.Value.Value.HasValue, partner.Added.Value.HasValue);
            Assert.Equal(means.Find(presence.Regions[0], partner.Partner)!.Value.Value ?? 0, partner.Added.Value ?? 0, 1e-12);
            Assert.Equal(partner.Added.Value ?? 0, partner.ByActivity.Sum(gain => gain.Part), 1e-12);
            Assert.Equal(partner.Added.Value ?? 0, partner.ByStrength.Sum(gain => gain.Part), 1e-12);
            Assert.All(partner.ByActivity, gain => Assert.Equal(gain.Added, gain.Strengths.Sum(strength => strength.Part), 1e-12));
        }
    }, iter: 300);

    [Fact]
    public void In_one_activity_are_what_complementarity_says() => RandomPresence.WithUnknown.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var other = presence.Regions.Count - 1;
        var added = RegionComplementarity.Between(presence, proximity, 0, other);
        for (var activity = 0; activity < presence.Activities.Count; activity++)
            Assert.Equal(added[activity].Value ?? -1, Partners.Between(presence, proximity, 0, other, PartnerActivities.One(presence.Activities[activity])).Added.Value ?? -1, 1e-12);
    }, iter: 300);

    [Fact]
    public void With_the_same_activities_add_nothing_and_are_named_by_nothing() => RandomPresence.Known.Always(presence =>
    {
        if (presence.Regions.Count < 2)
            return;
        var twins = new Presence(presence.Regions, presence.Activities, (r, a) => presence[r == 1 ? 0 : r, a]);
        var gain = Partners.Between(twins, ActivityRelatedness.From(CoOccurrence.From(twins)), 0, 1, PartnerActivities.AllLacking);
        Assert.Equal(0, gain.Added.Value ?? 0);
        Assert.Empty(gain.ByStrength);
    }, iter: 200);

    [Fact]
    public void Are_listed_from_the_one_that_adds_most_and_seen_alike_from_both_sides() => RandomPresence.WithUnknown.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        double[] added = [.. Partners.List(presence, proximity, 0, PartnerActivities.AllLacking).Select(partner => partner.Added.Value ?? -1)];
        Assert.Equal(added.OrderDescending(), added);
        var last = presence.Regions.Count - 1;
        var (there, back) = (Partners.Mutual(presence, proximity, 0, last, PartnerActivities.AllLacking), Partners.Mutual(presence, proximity, last, 0, PartnerActivities.AllLacking));
        Assert.Equal((there.WeGain.Added, there.TheyGain.Added), (back.TheyGain.Added, back.WeGain.Added));
    }, iter: 200);

    [Fact]
    public void Refuse_a_theme_without_weight_and_a_region_that_is_not_there()
    {
        Assert.Throws<ArgumentException>(() => PartnerActivities.Theme(new Dictionary<string, double> { ["A"] = 0 }));
        Assert.Throws<ArgumentException>(() => PartnerActivities.Theme(new Dictionary<string, double> { ["A"] = -1 }));
        var presence = Presence.From(RandomTables.Of(2, 2, [1, 0, 0, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Partners.Between(presence, ActivityRelatedness.From(CoOccurrence.From(presence)), 0, 2, PartnerActivities.AllLacking));
    }

    [Fact]
    public void Are_all_others_the_best_first_and_name_what_is_unknown()
    {
        // A, B and C are related to each other, D to none. R1 has A alone; R2 adds B, R3 B and C, R4 is like R1; of C in R4 nothing is known.
        string[] activities = ["A", "B", "C", "D"];
        bool?[][] cells = [[true, false, false, false], [true, true, false, false], [true, true, true, false], [true, false, null, true]];
        var presence = new Presence(["R1", "R2", "R3", "R4"], activities, (region, activity) => cells[region][activity]);
        var related = ActivityRelatedness.From(CoOccurrence.From(new Presence(["P", "Q"], activities, (region, activity) => region == 0 ? activity < 3 : activity == 3)));
        var partners = Partners.List(presence, related, 0, PartnerActivities.AllLacking);
        Assert.Equal(["R3", "R2", "R4"], partners.Select(partner => partner.Partner));
        Assert.All(partners, partner => Assert.Equal("R1", partner.Region));
        Assert.Equal(["C"], partners[2].UnknownActivities);
        Assert.Empty(partners[0].UnknownActivities);
        // R1 lacks B, C and D; D has no relatedness and is not reckoned, A it has. B: half of what is related is C; C: half is B.
        Assert.Equal(["B", "C"], partners[0].ByActivity.Select(gain => gain.Activity).Order());
        Assert.Equal(0.5, partners[0].Added.Value!.Value, 1e-12);
        Assert.Equal(0.25, partners[1].Added.Value!.Value, 1e-12);
        Assert.All(partners, partner => Assert.All(partner.ByActivity, gain => Assert.All(gain.Strengths, strength => Assert.True(strength.Part > 0))));
    }

    [Fact]
    public void Name_the_strengths_that_add_most_first()
    {
        // A goes with C in three entities, with B in one.
        string[] activities = ["A", "B", "C"];
        var related = ActivityRelatedness.From(CoOccurrence.From(new Presence(["P", "Q", "S", "T"], activities, (region, activity) => activity == 0 || (activity == 1 ? region == 0 : region > 0))));
        var presence = new Presence(["R1", "R2"], activities, (region, activity) => region == 1 && activity > 0);
        var gain = Partners.Between(presence, related, 0, 1, PartnerActivities.One("A")).ByActivity.Single();
        Assert.Equal(["C", "B"], gain.Strengths.Select(strength => strength.Activity));
        Assert.Equal(1, gain.Added, 1e-12);
    }
}
