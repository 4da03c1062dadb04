using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Complementarity;

/// <summary>Partners add what the region lacks, share what both have, and are no farther than asked.</summary>
[Collection(nameof(Loaded))]
public sealed class PartnerStudyTests(LoadedData data)
{
    private static readonly StudySettings Simulated = new("simulated");

    [Fact]
    public void Partners_add_what_is_lacked_and_share_what_is_had()
    {
        var lacked = data.Opportunities.Run("NL41", Simulated).Opportunities.Select(line => line.Code).ToHashSet();
        var partners = data.Partners.Run("NL41", Simulated, reach: PartnerReach.Anywhere).Partners;
        Assert.True(partners.Count > 200, $"{partners.Count} partners");
        Assert.Equal(partners.Select(partner => partner.Added).OrderDescending(), partners.Select(partner => partner.Added));
        foreach (var partner in partners)
        {
            Assert.All(partner.Adds, part => Assert.Contains(part.Code, lacked));
            Assert.All(partner.Shares, shared => Assert.DoesNotContain(shared.Code, lacked));
            Assert.InRange(partner.Added, partner.Adds.Sum(part => part.Part) - 1e-9, 1);
        }
    }

    [Fact]
    public void A_limit_keeps_the_order_and_the_distance()
    {
        var anywhere = data.Partners.Run("NL41", Simulated, reach: PartnerReach.Anywhere).Partners;
        foreach (var (reach, most) in new[] { (PartnerReach.Near, 500), (PartnerReach.Far, 1000) })
            Assert.Equal(anywhere.Where(partner => partner.Kilometres <= most).Select(partner => partner.Region.Code), data.Partners.Run("NL41", Simulated, reach: reach).Partners.Select(partner => partner.Region.Code));
        // Maastricht's province is next door, Catalonia is not.
        Assert.InRange(anywhere.Single(partner => partner.Region.Code == "NL42").Kilometres!.Value, 30, 120);
        Assert.InRange(anywhere.Single(partner => partner.Region.Code == "ES51").Kilometres!.Value, 1000, 1250);
    }

    [Fact]
    public void For_one_activity_the_sentence_names_it()
    {
        var activity = data.Opportunities.Run("NL41", Simulated).Named[0];
        var found = data.Partners.Run("NL41", Simulated, activity.ToLowerInvariant());
        Assert.Equal(activity, found.For!.Code);
        Assert.Contains(found.For.Name.English, found.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("simulated figures", found.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("binnen 500 km", found.Sentence.Dutch, StringComparison.Ordinal);
        Assert.Contains($",{activity},1,", PartnerCsv.Write(found), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_region_has_or_nobody_knows_is_refused_in_words()
    {
        var present = data.Regions.Run("NL41", Simulated).Headline.Strengths[0];
        var refused = Assert.Throws<StudyRefusedException>(() => data.Partners.Run("NL41", Simulated, present));
        Assert.Contains("is already specialised in", refused.Explanation.English, StringComparison.Ordinal);
        Assert.Equal(RefusalReason.Unknown, Assert.Throws<StudyRefusedException>(() => data.Partners.Run("NL41", Simulated, "Q99")).Reason);
    }
}
